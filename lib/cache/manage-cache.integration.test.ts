import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { systemCtx } from '#lib/context';
import { auditEntries, cacheTagChanges } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { clearCache, readCaches } from './manage-cache.ts';

describe('clearing the cache', () => {
  it('expires the tag and notes who did it', () =>
    withTestDb(async (db) => {
      await clearCache({ ctx: { ...systemCtx(), db }, input: { tag: ' project:strom-vase ' } });
      const [change] = await db.select({ tag: cacheTagChanges.tag }).from(cacheTagChanges);
      expect(change?.tag).toBe('project:strom-vase');
      const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.action, 'cache.clear'));
      expect(entry?.subject).toBe('project:strom-vase');
    }));

  it('is nothing that a guest can do or see', () =>
    withTestDb(async (db) => {
      const ctx = { ...systemCtx(), db, actor: { kind: 'guest' } } as const;
      await expect(clearCache({ ctx, input: { tag: '*' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(() => readCaches({ ctx })).toThrow('nothing here');
      expect(await db.$count(cacheTagChanges)).toBe(0);
    }));

  it('refuses what cannot be a tag', () =>
    withTestDb(async (db) => {
      for (const tag of ['', '_N_T_/layout', 'All works', "'; drop", 'a'.repeat(300), 7, null]) {
        await expect(clearCache({ ctx: { ...systemCtx(), db }, input: { tag } })).rejects.toThrow();
      }
      expect(await db.$count(cacheTagChanges)).toBe(0);
    }));
});
