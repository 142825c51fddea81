import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cacheTags } from '#lib/cache';
import { categoryEditing, listCategories } from '#lib/catalogue';
import { articleEditing, listArticles, listServices, serviceEditing } from '#lib/content';
import type { Ctx } from '#lib/context';
import { auditEntries, cacheTagChanges, projects, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { projectEditing } from '#lib/works';
import { insertManyProjects } from '../catalogue/testing.ts';

function ownerCtx(db: Queryable): Ctx {
  return { db, actor: { kind: 'system' }, now: new Date('2026-03-04T10:00:00Z'), log };
}

const service = {
  nameEn: 'Engraving',
  nameRu: 'Гравировка',
  summaryEn: 'Words on a part.',
  summaryRu: 'Слова на детали.',
  detailEn: 'By laser.',
  detailRu: 'Лазером.',
  factEn: '0.1 mm lines',
  factRu: 'линии 0,1 мм',
  fromCents: 500,
  priceUnit: 'part',
};

const article = {
  category: 'materials',
  titleEn: 'On brass',
  titleRu: 'О латуни',
  summaryEn: 'Short.',
  summaryRu: 'Кратко.',
  bodyEn: '## Brass\n\nShines.',
  bodyRu: '## Латунь\n\nБлестит.',
  tags: ['brass'],
  isPublished: false,
  publishedAt: new Date('2026-03-01'),
};

async function latestEntry(db: Queryable) {
  const [entry] = await db.select().from(auditEntries).orderBy(desc(auditEntries.createdAt)).limit(1);
  return entry;
}

describe('the owner’s edits', () => {
  it('are in the shop, in the audit log and in the tags of the cache with one commit', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      await serviceEditing.create({ ctx, input: { ...service, slug: 'engraving' } });
      await db.delete(auditEntries);
      await db.delete(cacheTagChanges);
      const input = { ...service, fromCents: 700 };
      await serviceEditing.update({ ctx, slug: 'engraving', input });
      expect(await listServices({ ctx })).toMatchObject([{ slug: 'engraving', fromCents: 700 }]);
      expect(await latestEntry(db)).toMatchObject({
        action: 'service.update',
        subject: 'engraving',
        details: { before: { fromCents: 500 }, after: { fromCents: 700 } },
      });
      const changes = await db.select({ tag: cacheTagChanges.tag }).from(cacheTagChanges);
      expect(changes).toEqual([{ tag: cacheTags.services }]);
    });
  });

  it('name every field that is wrong, and write nothing', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      const input = {
        ...service,
        slug: 'New Service',
        nameEn: ' ',
        fromCents: Number.NaN,
        priceUnit: 'moon',
      };
      await expect(serviceEditing.create({ ctx, input })).rejects.toMatchObject({
        code: 'INVALID',
        reason: 'fields',
        fields: {
          slug: 'not-a-slug',
          nameEn: 'required',
          fromCents: 'not-a-whole-number',
          priceUnit: 'choose-one',
        },
      });
      expect(await listServices({ ctx })).toEqual([]);
      expect(await latestEntry(db)).toBeUndefined();
    });
  });

  it('cannot take an address twice', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      const input = { ...service, slug: 'engraving' };
      await serviceEditing.create({ ctx, input });
      await expect(serviceEditing.create({ ctx, input })).rejects.toMatchObject({
        code: 'CONFLICT',
        fields: { slug: 'slug-taken' },
      });
    });
  });

  it('can be taken back after a deletion, at the same place and whole', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      for (const slug of ['one', 'two', 'three'])
        await serviceEditing.create({ ctx, input: { ...service, slug } });
      const before = await listServices({ ctx });
      const entryId = await serviceEditing.remove({ ctx, slug: 'two' });
      expect((await listServices({ ctx })).map(({ slug }) => slug)).toEqual(['one', 'three']);
      expect(await serviceEditing.restore({ ctx, entryId })).toBe('two');
      expect(await listServices({ ctx })).toEqual(before);
      await expect(serviceEditing.restore({ ctx, entryId })).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(categoryEditing.restore({ ctx, entryId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('bring an article back with its date, its tags and its state', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      await articleEditing.create({ ctx, input: { ...article, slug: 'on-brass' } });
      expect(await listArticles({ ctx })).toEqual([]);
      await articleEditing.update({ ctx, slug: 'on-brass', input: { ...article, isPublished: true } });
      const entryId = await articleEditing.remove({ ctx, slug: 'on-brass' });
      await articleEditing.restore({ ctx, entryId });
      const { tags, publishedAt } = article;
      expect(await listArticles({ ctx })).toMatchObject([{ slug: 'on-brass', tags, publishedAt }]);
    });
  });

  it('put a row before another one or last', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      for (const slug of ['one', 'two', 'three'])
        await serviceEditing.create({ ctx, input: { ...service, slug } });
      const order = async () => (await listServices({ ctx })).map(({ slug }) => slug);
      await serviceEditing.move({ ctx, input: { slug: 'three', before: 'one' } });
      expect(await order()).toEqual(['three', 'one', 'two']);
      await serviceEditing.move({ ctx, input: { slug: 'three', before: null } });
      expect(await order()).toEqual(['one', 'two', 'three']);
      const unknown = serviceEditing.move({ ctx, input: { slug: 'four', before: null } });
      await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('do not delete what works refer to', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      await insertManyProjects(db, 30);
      const [used] = (await listCategories({ ctx })).filter(({ projectCount }) => projectCount > 0);
      await expect(categoryEditing.remove({ ctx, slug: used?.slug ?? '' })).rejects.toMatchObject({
        code: 'CONFLICT',
        reason: 'row-in-use',
        facts: { count: used?.projectCount },
      });
    });
  });

  it('are searched by any sign, a page at a time', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerCtx(db);
      await insertManyProjects(db, 60);
      const slug = 'work-7';
      await db.update(projects).set({ titleEn: 'Quoll 100%_' }).where(eq(projects.slug, slug));
      const found = await projectEditing.list({ ctx, input: { search: '0%_' } });
      expect(found).toMatchObject({ total: 1, rows: [{ slug }] });
      expect((await projectEditing.list({ ctx, input: { page: 2 } })).rows).toHaveLength(10);
    });
  });

  it('are nobody’s but the owner’s', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { ...ownerCtx(db), actor: { kind: 'guest' } };
      const input = { ...service, slug: 'engraving' };
      await expect(serviceEditing.create({ ctx, input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(serviceEditing.list({ ctx })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(serviceEditing.remove({ ctx, slug: 'engraving' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await db.$count(auditEntries, eq(auditEntries.subject, 'engraving'))).toBe(0);
    });
  });
});
