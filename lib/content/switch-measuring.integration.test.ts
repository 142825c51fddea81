import { expect, test } from 'vitest';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { auditEntries, cacheTagChanges } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { getShopSettings } from './shop-settings.ts';
import { switchMeasuring } from './switch-measuring.ts';

test('the owner switches the measuring of visits, in every page, and nothing else changes', async () => {
  await withTestDb(async (db) => {
    const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
    const before = await getShopSettings({ ctx });
    expect(before.measuresVisits).toBe(true);
    await switchMeasuring({ ctx, isOn: true });
    expect(await db.select().from(auditEntries)).toEqual([]);
    await switchMeasuring({ ctx, isOn: false });
    expect(await getShopSettings({ ctx })).toEqual({ ...before, measuresVisits: false });
    expect(await db.select().from(auditEntries)).toMatchObject([{ action: 'vitals.switch', subject: 'off' }]);
    expect(await db.select().from(cacheTagChanges)).toMatchObject([{ tag: cacheTags.settings }]);
    const guest: Ctx = { ...ctx, actor: { kind: 'guest' } };
    await expect(switchMeasuring({ ctx: guest, isOn: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
