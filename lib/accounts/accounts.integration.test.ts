import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { accounts, sessions, users } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { ensureOwner } from './ensure-owner.ts';
import { verifyPassword } from './password.ts';

const input = { email: 'Owner@Example.com', password: 'layer by layer' };

describe('ensureOwner', { timeout: 60_000 }, () => {
  it('makes the owner once and changes only a password that is another', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      const first = await ensureOwner({ ctx, input });
      expect(await ensureOwner({ ctx, input })).toEqual({ userId: first.userId, hasChanged: false });
      const [user] = await db.select().from(users).where(eq(users.id, first.userId));
      expect(user).toMatchObject({ email: 'owner@example.com', role: 'admin', isActive: true });

      const session = { id: 's', token: 't', userId: first.userId, expiresAt: new Date() };
      await db.insert(sessions).values(session);
      await ensureOwner({ ctx, input: { ...input, password: 'another password' } });
      expect(await db.$count(sessions, eq(sessions.userId, first.userId))).toBe(0);
      const stored = await db.select().from(accounts).where(eq(accounts.userId, first.userId));
      expect(stored).toHaveLength(1);
      const hash = stored[0]?.password ?? '';
      expect(await verifyPassword({ hash, password: 'another password' })).toBe(true);
      expect(await verifyPassword({ hash, password: input.password })).toBe(false);
    });
  });

  it('refuses a password that is too short', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      await expect(ensureOwner({ ctx, input: { ...input, password: 'short' } })).rejects.toThrow();
    });
  });
});
