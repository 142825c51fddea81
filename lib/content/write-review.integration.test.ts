import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { Ctx } from '#lib/context';
import { projects, type Queryable, reviews } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { openPicture } from '#lib/pictures';
import { insertManyProjects } from '../catalogue/testing.ts';
import { reviewEditing } from './moderate-reviews.ts';
import { openReviewPhoto } from './open-review-photo.ts';
import { getStarDistribution, listReviews } from './queries.ts';
import { writeReview } from './write-review.ts';

// A photo is encoded six times.
vi.setConfig({ testTimeout: 60_000 });

const guestOf = (db: Queryable): Ctx => ({ db, actor: { kind: 'guest' }, now: new Date(), log });
const input = { project: 'work-1', stars: '4', author: 'Ida', body: 'Sits well.', language: 'en' };

async function photo(): Promise<Buffer> {
  return await sharp({ create: { width: 900, height: 700, channels: 3, background: '#375E75' } })
    .jpeg()
    .toBuffer();
}

describe('a customer’s review', () => {
  it('is seen with its photos, and counted, once the owner has approved it', async () => {
    await withTestDb(async (db) => {
      const ctx = guestOf(db);
      await insertManyProjects(db, 2);
      await writeReview({ ctx, input, photos: [await photo()] });
      await writeReview({ ctx, input });
      expect(await listReviews({ ctx, input: { limit: 10 } })).toEqual([]);
      const [row] = await db
        .select({ id: reviews.id, status: reviews.status, photos: reviews.photos })
        .from(reviews);
      expect(row?.status).toBe('pending');
      const name = `${row?.photos[0]?.path.split('/').at(-1)}-480.webp`;
      expect(await openPicture(name, null)).toBeNull();
      await expect(openReviewPhoto({ ctx, name }, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const owner: Ctx = { ...ctx, actor: { kind: 'system' } };
      expect(await openReviewPhoto({ ctx: owner, name }, null)).toMatchObject({ type: 'image/webp' });
      const moderate = (status: 'approved' | 'rejected') =>
        reviewEditing.update({ ctx: owner, slug: row?.id ?? '', input: { status, answer: '' } });
      await moderate('approved');
      const [seen, ...others] = await listReviews({ ctx, input: { limit: 10 } });
      expect(others).toEqual([]);
      expect(seen).toMatchObject({ stars: 4, author: 'Ida', projectSlug: 'work-1' });
      expect(seen?.photos).toEqual(row?.photos);
      expect(await openPicture(name, null)).toMatchObject({ type: 'image/webp' });
      expect((await getStarDistribution({ ctx })).countByStars).toEqual([0, 0, 0, 1, 0]);
      await moderate('rejected');
      expect(await openPicture(name, null)).toBeNull();
      await moderate('approved');
      expect(await openPicture(name, null)).toMatchObject({ type: 'image/webp' });
    });
  });

  it('is refused by its fields, its photos, or a work that is not in the gallery', async () => {
    await withTestDb(async (db) => {
      const ctx = guestOf(db);
      await insertManyProjects(db, 2);
      const wrong = { ...input, stars: '9', author: '', body: 'x'.repeat(2001) };
      await expect(writeReview({ ctx, input: wrong })).rejects.toMatchObject({
        fields: { stars: 'choose-one', author: 'required', body: 'too-long' },
      });
      const noPhoto = writeReview({ ctx, input, photos: [Buffer.from('<svg/>')] });
      await expect(noPhoto).rejects.toMatchObject({ fields: { photos: 'picture-kind' } });
      const many = writeReview({ ctx, input, photos: [1, 2, 3, 4].map(() => Buffer.alloc(1)) });
      await expect(many).rejects.toMatchObject({ fields: { photos: 'too-many' } });
      await db.update(projects).set({ isPublished: false }).where(eq(projects.slug, 'work-1'));
      await expect(writeReview({ ctx, input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await db.$count(reviews)).toBe(0);
    });
  });
});
