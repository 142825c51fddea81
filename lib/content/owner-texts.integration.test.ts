import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listAuditEntries } from '#lib/audit';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { cacheTagChanges, priceRuleVersions, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { testRules } from '#lib/quote/testing';
import { findPageTexts, pageEditing } from './edit-pages.ts';
import { editShopSettings, settingsFormOf } from './edit-settings.ts';
import { getShopSettings, shopSettingsSchema, updateShopSettings } from './shop-settings.ts';

const ownerOf = (db: Queryable): Ctx => ({ db, actor: { kind: 'system' }, now: new Date(), log });

const page = {
  titleEn: 'Your data',
  titleRu: 'Ваши данные',
  ledeEn: 'In short.',
  ledeRu: 'Кратко.',
  bodyEn: '## Cookies\n\nNone.',
  bodyRu: '## Куки\n\nНет.',
};

function form(changes: object = {}) {
  const empty = { email: '', phone: '', addressEn: '', addressRu: '', hoursEn: '', hoursRu: '' };
  const bank = { bankHolder: '', bankIban: '', bankBic: '' };
  return { ...settingsFormOf(shopSettingsSchema.parse({})), ...empty, ...bank, ...changes };
}

async function tagsIn(db: Queryable) {
  return (await db.select({ tag: cacheTagChanges.tag }).from(cacheTagChanges)).map(({ tag }) => tag);
}

describe('the owner’s own words for a page', () => {
  it('stand in place of the shop’s from the first save on', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      expect(await findPageTexts({ ctx, slug: 'privacy' })).toBeNull();
      expect(await pageEditing.get({ ctx, slug: 'privacy' })).toMatchObject({ titleEn: 'Privacy' });
      await pageEditing.update({ ctx, slug: 'privacy', input: page });
      const later: Ctx = { ...ctx, now: new Date(ctx.now.getTime() + 1000) };
      await pageEditing.update({ ctx: later, slug: 'privacy', input: { ...page, titleEn: 'Data' } });
      expect(await findPageTexts({ ctx, slug: 'privacy' })).toEqual({ ...page, titleEn: 'Data' });
      expect(await tagsIn(db)).toEqual([cacheTags.pages]);
      const { entries } = await listAuditEntries({ ctx, input: { noun: 'page', page: 1 } });
      expect(entries[0]?.details).toEqual({ before: { titleEn: 'Your data' }, after: { titleEn: 'Data' } });
    });
  });

  it('are those of known pages only, and never without a heading', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      const unknown = pageEditing.update({ ctx, slug: 'imprint', input: page });
      await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const empty = pageEditing.update({ ctx, slug: 'home', input: { ...page, titleRu: ' ' } });
      await expect(empty).rejects.toMatchObject({ fields: { titleRu: 'required' } });
      const guest: Ctx = { ...ctx, actor: { kind: 'guest' } };
      await expect(pageEditing.update({ ctx: guest, slug: 'home', input: page })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});

describe('the settings', () => {
  it('keep what the form does not show, and are noted', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      const before = shopSettingsSchema.parse({ production: { machineCounts: { birk: 3 } } });
      await updateShopSettings({ ctx, input: before });
      await editShopSettings({ ctx, input: form({ name: 'Fjord Prints', email: 'hi@fjord.example' }) });
      expect(await getShopSettings({ ctx })).toMatchObject({
        name: 'Fjord Prints',
        email: 'hi@fjord.example',
        production: { machineCounts: { birk: 3 } },
      });
      expect(await tagsIn(db)).toContain(cacheTags.settings);
      const { entries, nouns } = await listAuditEntries({ ctx, input: { search: 'SHOP', page: 1 } });
      expect(nouns).toEqual(['settings']);
      expect(entries[0]?.details).toMatchObject({ after: { name: 'Fjord Prints' } });
    });
  });

  it('name every wrong field', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      const wrong = { name: '', email: 'hi', currency: 'XYZ', timeZone: 'Moon/Base', postageCents: -1 };
      await expect(editShopSettings({ ctx, input: form(wrong) })).rejects.toMatchObject({
        fields: {
          name: 'required',
          email: 'not-an-address',
          currency: 'not-a-currency',
          timeZone: 'not-a-time-zone',
          postageCents: 'too-small',
        },
      });
      const half = editShopSettings({ ctx, input: form({ bankHolder: 'Fjord OÜ' }) });
      await expect(half).rejects.toMatchObject({ fields: { bankIban: 'bank-whole' } });
    });
  });

  it('change the currency of the price rules with the shop’s', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      await db.insert(priceRuleVersions).values({ version: testRules.version, rules: testRules });
      await editShopSettings({ ctx, input: form({ currency: 'sek' }) });
      const [newest] = await db.select().from(priceRuleVersions).orderBy(desc(priceRuleVersions.version));
      expect(newest).toMatchObject({
        version: testRules.version + 1,
        rules: { ...testRules, version: testRules.version + 1, currency: 'SEK' },
      });
      expect((await getShopSettings({ ctx })).currency).toBe('SEK');
    });
  });
});
