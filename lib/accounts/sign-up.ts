import 'server-only';
import { z } from 'zod';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { getAuth } from './auth.ts';
import { refusedAs } from './auth-error.ts';
import { isPasswordOf } from './is-password-of.ts';
import { emailSchema, newPasswordSchema, passwordSchema, signUpInput, tokenSchema } from './schemas.ts';
import { type SignedIn, signIn } from './sign-in.ts';

interface Call {
  readonly input: unknown;
  readonly headers: Headers;
}

/** Makes an account that waits for its address to be proved. The answer is the same where there is one already. */
export async function signUp({ input, headers }: Call): Promise<void> {
  const body = parseFields(signUpInput, input);
  await refusedAs({ reason: 'sign-up-failed' }, () => getAuth().api.signUpEmail({ body, headers }));
}

/** Writes to an address with the link to choose a new password, if it has an account. */
export async function requestPasswordReset({ input, headers }: Call): Promise<void> {
  const body = parseFields(z.object({ email: emailSchema }), input);
  await refusedAs({ reason: 'reset-failed' }, () => getAuth().api.requestPasswordReset({ body, headers }));
}

/** Sets a new password by the link of the mail, and ends every session of the account. */
export async function resetPassword({ input, headers }: Call): Promise<void> {
  const { token, password } = parseFields(
    z.object({ token: tokenSchema, password: newPasswordSchema }),
    input,
  );
  const body = { token, newPassword: password };
  await refusedAs({ reason: 'link-too-old' }, () => getAuth().api.resetPassword({ body, headers }));
}

const verifyInput = z.object({ token: tokenSchema, password: passwordSchema });

/** Whom a link is for, by its own word: it is believed only after its signature was checked. */
function claimedEmail(token: string): string {
  const [, payload = ''] = token.split('.');
  const parsed = z
    .string()
    .transform((text, issue) => {
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
      } catch {
        issue.addIssue({ code: 'custom', message: 'not a token' });
        return z.NEVER;
      }
    })
    .pipe(z.object({ email: emailSchema }))
    .safeParse(payload);
  if (parsed.success) return parsed.data.email;
  throw new DomainError('FORBIDDEN', 'The link is not complete.', { reason: 'link-too-old' });
}

/**
 * Proves an address and signs in. The password is asked for too: else who made an account with another's address
 * would get that person's orders as soon as the link in the mail is followed.
 */
export async function verifyEmail({ input, headers }: Call): Promise<SignedIn> {
  const { token, password } = parseFields(verifyInput, input);
  const email = claimedEmail(token);
  if (!(await isPasswordOf({ email, password, headers }))) {
    throw new DomainError('FORBIDDEN', 'This is not the password.', { reason: 'password-wrong' });
  }
  await refusedAs({ reason: 'link-too-old' }, () => getAuth().api.verifyEmail({ query: { token }, headers }));
  return await signIn({ input: { email, password }, headers });
}
