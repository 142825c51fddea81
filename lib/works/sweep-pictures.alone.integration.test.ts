import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { recordAudit } from '#lib/audit';
import type { Ctx } from '#lib/context';
import { articles, reviews } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { isPictureThere, type KeptPicture, keepPhoto, openPicture } from '#lib/pictures';
import { restorableDays, sweepPictures } from './sweep-pictures.ts';

// A storage of its own: other tests keep pictures meanwhile that no table of this one names.
vi.stubEnv('DATA_DIR', await mkdtemp(join(tmpdir(), 'nordlayer-sweep-')));
// Four photos are encoded six times each.
vi.setConfig({ testTimeout: 120_000 });

const dayMs = 86_400_000;

async function photo(background: string): Promise<Buffer> {
  return await sharp({ create: { width: 640, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const isHeld = async ({ path }: KeptPicture) =>
  (await openPicture(`${path.split('/').at(-1)}-960.webp`, null, 'held')) !== null;

describe('files of pictures that nothing shows', () => {
  it('go once nothing could bring them back, and those of everything else stay', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      const shown = await keepPhoto(await photo('#102030'));
      const waiting = await keepPhoto(await photo('#203040'), 'held');
      const deleted = await keepPhoto(await photo('#304050'));
      const forgotten = await keepPhoto(await photo('#405060'));
      const texts = { titleEn: 'A', titleRu: 'А', summaryEn: '', summaryRu: '', bodyEn: '', bodyRu: '' };
      await db.insert(articles).values({ ...texts, slug: 'a', category: 'a', picturePath: shown.path });
      const review = { stars: 5, author: 'Ida', body: 'Good', language: 'en' } as const;
      await db.insert(reviews).values({ ...review, photos: [waiting] });
      const later: Ctx = { ...ctx, now: new Date(ctx.now.getTime() + (restorableDays + 1) * dayMs) };
      const before = { path: deleted.path };
      await recordAudit({ ...later, db }, { action: 'picture.delete', subject: 'a', details: { before } });
      const signal = new AbortController().signal;

      await sweepPictures(ctx, signal);
      expect(await isPictureThere(forgotten.path)).toBe(true);

      await sweepPictures(later, signal);
      expect(await isPictureThere(forgotten.path)).toBe(false);
      expect(await isPictureThere(shown.path)).toBe(true);
      expect(await isPictureThere(deleted.path)).toBe(true);
      expect(await isHeld(waiting)).toBe(true);

      const muchLater: Ctx = { ...ctx, now: new Date(later.now.getTime() + (restorableDays + 1) * dayMs) };
      await sweepPictures(muchLater, signal);
      expect(await isPictureThere(deleted.path)).toBe(false);
      expect(await isPictureThere(shown.path)).toBe(true);
    });
  });
});
