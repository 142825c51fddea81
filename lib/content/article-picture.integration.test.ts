import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { articles, auditEntries, cacheTagChanges } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { openPicture } from '#lib/pictures';
import { articlePicture } from './article-picture.ts';
import { getArticle } from './queries.ts';

// A photo is encoded six times.
vi.setConfig({ testTimeout: 60_000 });

const slug = 'brass';
const article = {
  slug,
  category: 'materials',
  titleEn: 'Brass',
  titleRu: 'Латунь',
  summaryEn: '',
  summaryRu: '',
  bodyEn: 'Text',
  bodyRu: 'Текст',
  isPublished: true,
  publishedAt: new Date('2026-01-01'),
};

describe('the picture of an article', () => {
  it('is made of a photo of the owner’s, live at once, noted, and taken away again', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      await db.insert(articles).values(article);
      const background = '#A4522B';
      const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background } })
        .jpeg()
        .toBuffer();
      await articlePicture.set({ ctx, slug, bytes });
      const { picturePath } = await getArticle({ ctx, slug });
      const name = `${picturePath?.split('/').at(-1)}-960.webp`;
      expect(await openPicture(name, null)).toMatchObject({ type: 'image/webp' });
      expect(await db.select({ tag: cacheTagChanges.tag }).from(cacheTagChanges)).toEqual([
        { tag: cacheTags.articles },
      ]);
      expect(await db.select().from(auditEntries)).toMatchObject([
        { action: 'article.update', details: { before: { picturePath: null }, after: { picturePath } } },
      ]);
      await articlePicture.remove({ ctx, slug });
      expect((await getArticle({ ctx, slug })).picturePath).toBeNull();
    });
  });

  it('is refused where it is none, for an article that is not there, and to everybody but the owner', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      await db.insert(articles).values(article);
      const bytes = Buffer.from('<svg/>');
      const set = (call: { ctx: Ctx; slug: string }) => articlePicture.set({ ...call, bytes });
      await expect(set({ ctx, slug })).rejects.toMatchObject({ reason: 'picture-kind' });
      await expect(set({ ctx, slug: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const guest: Ctx = { ...ctx, actor: { kind: 'guest' } };
      await expect(set({ ctx: guest, slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(articlePicture.remove({ ctx: guest, slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await getArticle({ ctx, slug })).picturePath).toBeNull();
    });
  });
});
