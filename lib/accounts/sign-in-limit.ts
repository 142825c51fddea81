import 'server-only';
import { APIError } from 'better-auth/api';
import { AttemptLimit } from './attempt-limit.ts';

const windowMs = 300_000;
const byAddressAndEmail = new AttemptLimit({ maxFailures: 5, windowMs, maxKeys: 20_000 });
// Against many names from one address, and many (claimed) addresses for one name.
const byEither = new AttemptLimit({ maxFailures: 30, windowMs, maxKeys: 20_000 });

interface SignInCall {
  readonly email: unknown;
  readonly headers: Headers | undefined;
}

function keysOf({ email, headers }: SignInCall) {
  const address = headers?.get('x-client-address') ?? 'unknown';
  const name = String(email).trim().toLowerCase().slice(0, 200);
  return { pair: `${address} ${name}`, each: [`address ${address}`, `email ${name}`] };
}

/** How long this visitor has to wait; 0 where he has not failed too often. */
export function waitMsBeforeSignIn(call: SignInCall): number {
  const nowMs = Date.now();
  const { pair, each } = keysOf(call);
  return Math.max(byAddressAndEmail.waitMs(pair, nowMs), ...each.map((key) => byEither.waitMs(key, nowMs)));
}

/** Throws when this visitor has failed too often. */
export function beforeSignIn(call: SignInCall): void {
  const waitMs = waitMsBeforeSignIn(call);
  if (waitMs === 0) return;
  const retryAfterS = Math.ceil(waitMs / 1000);
  throw new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'TOO_MANY_ATTEMPTS', message: `Too many attempts. Try again in ${retryAfterS} s.`, retryAfterS },
    { 'Retry-After': String(retryAfterS) },
  );
}

export function afterSignIn({ hasSucceeded, ...call }: SignInCall & { hasSucceeded: boolean }): void {
  const nowMs = Date.now();
  const { pair, each } = keysOf(call);
  if (hasSucceeded) {
    byAddressAndEmail.clear(pair);
    return;
  }
  if (byAddressAndEmail.waitMs(pair, nowMs) > 0) return;
  byAddressAndEmail.fail(pair, nowMs);
  for (const key of each) byEither.fail(key, nowMs);
}
