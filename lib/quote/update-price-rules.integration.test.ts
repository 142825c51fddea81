import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { auditEntries, priceRuleVersions } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { findPriceRules } from './create-quote.ts';
import { testRules } from './testing.ts';
import { updatePriceRules } from './update-price-rules.ts';

const now = new Date('2026-03-01T12:00:00Z');

describe('updatePriceRules', () => {
  it('puts a new version in force and keeps the old one', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now, log };
      await db.insert(priceRuleVersions).values({ version: testRules.version, rules: testRules });
      const input = { basedOn: testRules.version, rules: { ...testRules, marginPercent: 33 } };
      const version = await updatePriceRules({ ctx, input });
      expect(await findPriceRules({ ctx })).toMatchObject({ version, marginPercent: 33 });
      const [old] = await db
        .select()
        .from(priceRuleVersions)
        .where(eq(priceRuleVersions.version, testRules.version));
      expect(old?.rules.marginPercent).toBe(testRules.marginPercent);
      expect(await db.$count(auditEntries, eq(auditEntries.action, 'price-rules.update'))).toBe(1);
      await expect(updatePriceRules({ ctx, input })).rejects.toMatchObject({ reason: 'rules-changed' });
    });
  });

  it('refuses what no price can be made from, and everybody but the owner', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now, log };
      await db.insert(priceRuleVersions).values({ version: testRules.version, rules: testRules });
      const put = (changes: object) =>
        updatePriceRules({ ctx, input: { basedOn: testRules.version, rules: { ...testRules, ...changes } } });
      await expect(put({ marginPercent: Number.NaN })).rejects.toMatchObject({ code: 'INVALID' });
      await expect(put({ machines: [] })).rejects.toMatchObject({ code: 'INVALID' });
      const twice = { fromQuantity: 5, percent: 1 };
      await expect(put({ quantityBreaks: [twice, twice] })).rejects.toMatchObject({
        fields: { 'rules.quantityBreaks': 'break-twice' },
      });
      const guest: Ctx = { ...ctx, actor: { kind: 'guest' } };
      await expect(updatePriceRules({ ctx: guest, input: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
