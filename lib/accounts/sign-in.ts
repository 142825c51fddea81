import 'server-only';
import { z } from 'zod';
import { DomainError } from '#lib/errors';
import { getAuth } from './auth.ts';
import { refusedAs } from './auth-error.ts';

const inputSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
});

export interface SignedIn {
  /** `code`: the password was right, and a code of the authenticator app is asked for next. */
  readonly next: 'customer' | 'admin' | 'code';
  readonly setCookies: readonly string[];
}

function nextOf(response: object): SignedIn['next'] {
  if ('twoFactorRedirect' in response) return 'code';
  const user = 'user' in response ? response.user : undefined;
  const isAdmin = typeof user === 'object' && user !== null && 'role' in user && user.role === 'admin';
  return isAdmin ? 'admin' : 'customer';
}

/** Starts a session; the cookies are the caller's to set. `headers` tell where the attempt comes from. */
export async function signIn({ input, headers }: { input: unknown; headers: Headers }): Promise<SignedIn> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), 'missing']));
    throw new DomainError('INVALID', 'E-mail and password are needed.', { reason: 'sign-in-fields', fields });
  }
  const { headers: answer, response } = await refusedAs({ reason: 'sign-in-wrong' }, () =>
    getAuth().api.signInEmail({ body: parsed.data, headers, returnHeaders: true }),
  );
  return { next: nextOf(response), setCookies: answer.getSetCookie() };
}

const codeSchema = z.object({ code: z.string().max(40) });

/** The second step: a code of the app, or one of the recovery codes, each of which works once. */
export async function confirmSignIn({
  input,
  headers,
}: {
  input: unknown;
  headers: Headers;
}): Promise<SignedIn> {
  const code = codeSchema.parse(input).code.replace(/\s/g, '');
  const call = { body: { code }, headers, returnHeaders: true } as const;
  const { api } = getAuth();
  const { headers: answer, response } = await refusedAs({ reason: 'code-wrong' }, () =>
    /^\d{6}$/.test(code) ? api.verifyTOTP(call) : api.verifyBackupCode(call),
  );
  return { next: nextOf(response), setCookies: answer.getSetCookie() };
}

/** Ends the session of these headers; the cookies to set make the browser forget it. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const answer = await getAuth().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
