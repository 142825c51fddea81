import 'server-only';
import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { DomainError } from '#lib/errors';
import { getAuth } from './auth.ts';

const inputSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
});

export interface SignInResult {
  readonly role: 'customer' | 'admin';
  readonly setCookies: readonly string[];
}

function signInError(error: APIError): DomainError {
  if (error.statusCode === 429) {
    const waitS = Number(error.body?.retryAfterS ?? 300);
    return new DomainError('LIMIT_EXCEEDED', 'Too many attempts.', {
      reason: 'sign-in-too-many',
      facts: { minutes: Math.ceil(waitS / 60) },
      cause: error,
    });
  }
  if (error.statusCode >= 500) return new DomainError('UNAVAILABLE', 'Sign-in failed.', { cause: error });
  return new DomainError('FORBIDDEN', 'E-mail and password do not belong together.', {
    reason: 'sign-in-wrong',
    cause: error,
  });
}

/** Starts a session; the cookies are the caller's to set. `headers` tell where the attempt comes from. */
export async function signIn({
  input,
  headers,
}: {
  input: unknown;
  headers: Headers;
}): Promise<SignInResult> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), 'missing']));
    throw new DomainError('INVALID', 'E-mail and password are needed.', { reason: 'sign-in-fields', fields });
  }
  try {
    const { headers: answer, response } = await getAuth().api.signInEmail({
      body: parsed.data,
      headers,
      returnHeaders: true,
    });
    const role = 'role' in response.user && response.user.role === 'admin' ? 'admin' : 'customer';
    return { role, setCookies: answer.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError) throw signInError(error);
    throw error;
  }
}

/** Ends the session of these headers; the cookies to set make the browser forget it. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const answer = await getAuth().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
