import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { users } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { getAuth } from './auth.ts';
import { refusedAs } from './auth-error.ts';
import { passwordSchema } from './schemas.ts';
import { requireUser } from './sessions.ts';

interface Call {
  readonly input: unknown;
  readonly headers: Headers;
}

/** Whether a code is asked for when this person signs in. */
export async function hasSecondStep({ ctx }: { ctx: Ctx }): Promise<boolean> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db.select({ isOn: users.twoFactorEnabled }).from(users).where(eq(users.id, userId));
  return row?.isOn ?? false;
}

const passwordInput = z.object({ password: passwordSchema });

/** A new secret for an authenticator app and ten recovery codes; it counts from the first right code on. */
export async function beginSecondStep({
  input,
  headers,
}: Call): Promise<{ uri: string; codes: readonly string[] }> {
  const { password } = parseFields(passwordInput, input);
  const answer = await refusedAs({ reason: 'password-wrong' }, () =>
    getAuth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers }),
  );
  if (!('totpURI' in answer)) throw new Error('The sign-in library made no secret.');
  return { uri: answer.totpURI, codes: answer.backupCodes };
}

/** Turns the second step on by a first code of the app. The cookies are the caller's to set. */
export async function finishSecondStep({ input, headers }: Call): Promise<readonly string[]> {
  const { code } = parseFields(z.object({ code: z.string().max(12) }), input);
  const body = { code: code.replace(/\s/g, '') };
  const answer = await refusedAs({ reason: 'code-wrong' }, () =>
    getAuth().api.verifyTOTP({ body, headers, returnHeaders: true }),
  );
  return answer.headers.getSetCookie();
}

export async function endSecondStep({ input, headers }: Call): Promise<readonly string[]> {
  const { password } = parseFields(passwordInput, input);
  const answer = await refusedAs({ reason: 'password-wrong' }, () =>
    getAuth().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  );
  return answer.headers.getSetCookie();
}
