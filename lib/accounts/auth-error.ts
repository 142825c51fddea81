import 'server-only';
import { APIError } from 'better-auth/api';
import { DomainError, type ErrorDetails } from '#lib/errors';

/** What the library is told where an account is locked out. */
export const blockedCode = 'ACCOUNT_BLOCKED';

const reasonsByCode: Readonly<Record<string, string>> = {
  EMAIL_NOT_VERIFIED: 'sign-in-unverified',
  [blockedCode]: 'sign-in-blocked',
};

/** Runs a call of the sign-in library; what it refuses becomes an error of ours with this reason. */
export async function refusedAs<Result>(
  { reason, ...details }: ErrorDetails & { readonly reason: string },
  call: () => Promise<Result>,
): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.statusCode >= 500) {
      throw new DomainError('UNAVAILABLE', 'The account could not be reached.', { cause: error });
    }
    if (error.statusCode === 429) {
      const minutes = Math.ceil(Number(error.body?.retryAfterS ?? 900) / 60);
      const facts = { minutes };
      throw new DomainError('LIMIT_EXCEEDED', 'Too many attempts.', {
        reason: 'sign-in-too-many',
        facts,
        cause: error,
      });
    }
    const known = reasonsByCode[String(error.body?.code)];
    throw new DomainError('FORBIDDEN', 'That was refused.', {
      ...details,
      reason: known ?? reason,
      cause: error,
    });
  }
}
