import 'server-only';

export { handleAuthRequest } from './auth.ts';
export { type AccountMailKind, accountMailKinds, deriveAccountMail } from './derive-account-mail.ts';
export { ensureOwner } from './ensure-owner.ts';
export { findActor } from './find-actor.ts';
export { isPasswordOf } from './is-password-of.ts';
export { beginSecondStep, endSecondStep, finishSecondStep, hasSecondStep } from './second-step.ts';
export { changePassword, listSessions, requireUser, revokeSession, type SessionEntry } from './sessions.ts';
export { confirmSignIn, type SignedIn, signIn, signOut } from './sign-in.ts';
export { requestPasswordReset, resetPassword, signUp, verifyEmail } from './sign-up.ts';
