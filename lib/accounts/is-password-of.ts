import 'server-only';
import { and, eq } from 'drizzle-orm';
import { accounts, getDb, users } from '#lib/db';
import { DomainError } from '#lib/errors';
import { verifyPassword } from './password.ts';
import { afterSignIn, waitMsBeforeSignIn } from './sign-in-limit.ts';

interface Guess {
  readonly email: string;
  readonly password: string;
  readonly headers: Headers;
}

/** Whether a password opens an account; a wrong one counts as a failed sign-in. */
export async function isPasswordOf({ email, password, headers }: Guess): Promise<boolean> {
  const waitMs = waitMsBeforeSignIn({ email, headers });
  if (waitMs > 0) {
    throw new DomainError('LIMIT_EXCEEDED', 'Too many attempts.', {
      reason: 'sign-in-too-many',
      facts: { minutes: Math.ceil(waitMs / 60_000) },
    });
  }
  const [stored] = await getDb()
    .select({ hash: accounts.password })
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, 'credential')))
    .where(eq(users.email, email));
  const isRight = stored?.hash ? await verifyPassword({ hash: stored.hash, password }) : false;
  afterSignIn({ email, headers, hasSucceeded: isRight });
  return isRight;
}
