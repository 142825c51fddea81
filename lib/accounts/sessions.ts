import 'server-only';
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { sessions } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { getAuth } from './auth.ts';
import { refusedAs } from './auth-error.ts';
import { newPasswordSchema, passwordSchema } from './schemas.ts';

/** Who is signed in, or an error as if there were nothing here. */
export function requireUser({ actor }: Pick<Ctx, 'actor'>): { userId: string; role: 'customer' | 'admin' } {
  if (actor.kind === 'user') return actor;
  throw new DomainError('NOT_FOUND', 'There is nothing here.');
}

/** The sessions of who asks, the latest first; the one that asks is marked. */
export async function listSessions({ ctx, headers }: { ctx: Ctx; headers: Headers }) {
  const { userId } = requireUser(ctx);
  const current = await getAuth().api.getSession({ headers, query: { disableRefresh: true } });
  const rows = await ctx.db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      ipAddress: sessions.ipAddress,
      createdAt: sessions.createdAt,
      seenAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, ctx.now)))
    .orderBy(desc(sessions.updatedAt));
  return rows.map((row) => ({ ...row, isCurrent: row.id === current?.session.id }));
}

export type SessionEntry = Awaited<ReturnType<typeof listSessions>>[number];

/** Ends one session of who asks; with `others` every one but the one that asks. */
export async function revokeSession({
  ctx,
  input,
  headers,
}: {
  ctx: Ctx;
  input: unknown;
  headers: Headers;
}): Promise<void> {
  const { userId } = requireUser(ctx);
  const { id } = parseFields(z.object({ id: z.string().min(1).max(100) }), input);
  const current = await getAuth().api.getSession({ headers, query: { disableRefresh: true } });
  const which = id === 'others' ? ne(sessions.id, current?.session.id ?? '') : eq(sessions.id, id);
  await ctx.db.delete(sessions).where(and(eq(sessions.userId, userId), which));
}

const changeInput = z.object({ current: passwordSchema, password: newPasswordSchema });

/** Another password; every other session ends. The cookies are the caller's to set. */
export async function changePassword({
  input,
  headers,
}: {
  input: unknown;
  headers: Headers;
}): Promise<readonly string[]> {
  const { current, password } = parseFields(changeInput, input);
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  const answer = await refusedAs({ reason: 'password-wrong' }, () =>
    getAuth().api.changePassword({ body, headers, returnHeaders: true }),
  );
  return answer.headers.getSetCookie();
}
