import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { accounts, sessions, users, withTransaction } from '#lib/db';
import { minPasswordLength } from './auth.ts';
import { hashPassword, verifyPassword } from './password.ts';

const inputSchema = z.object({
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(minPasswordLength).max(128),
});

const providerId = 'credential';

/**
 * Makes sure that the owner can sign in with this e-mail and password. A password that is not the stored
 * one replaces it and ends every session of the account.
 */
export async function ensureOwner({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: z.input<typeof inputSchema>;
}): Promise<{ userId: string; hasChanged: boolean }> {
  const { email, password } = inputSchema.parse(input);
  const [stored] = await ctx.db
    .select({ id: users.id, hash: accounts.password })
    .from(users)
    .leftJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, providerId)))
    .where(eq(users.email, email));
  const userId = stored?.id ?? randomUUID();
  const isSame = stored?.hash ? await verifyPassword({ hash: stored.hash, password }) : false;
  const hash = isSame ? undefined : await hashPassword(password);
  await withTransaction(ctx, async ({ db }) => {
    await db
      .insert(users)
      .values({
        id: userId,
        email,
        name: email.split('@', 1)[0] ?? email,
        role: 'admin',
        emailVerified: true,
      })
      .onConflictDoUpdate({
        target: users.email,
        set: { role: 'admin', isActive: true, emailVerified: true },
      });
    if (!hash) return;
    await db.delete(accounts).where(and(eq(accounts.userId, userId), eq(accounts.providerId, providerId)));
    await db
      .insert(accounts)
      .values({ id: randomUUID(), accountId: userId, providerId, userId, password: hash });
    await db.delete(sessions).where(eq(sessions.userId, userId));
  });
  return { userId, hasChanged: hash !== undefined };
}
