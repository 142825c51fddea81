import 'server-only';

export { handleAuthRequest } from './auth.ts';
export { ensureOwner } from './ensure-owner.ts';
export { findActor } from './find-actor.ts';
export { type SignInResult, signIn, signOut } from './sign-in.ts';
