import { describe, expect, it } from 'vitest';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { auditEntries, cacheTagChanges, reviews } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { reviewEditing } from './moderate-reviews.ts';
import { listReviews } from './queries.ts';

describe('moderating reviews', () => {
  it('shows the waiting first, approves and answers, and notes what was before', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      const written = { stars: 5, author: 'Kari', body: 'Stands well.', language: 'en' } as const;
      await db.insert(reviews).values([
        { ...written, status: 'approved', createdAt: new Date('2026-02-02') },
        { ...written, author: 'Mart', status: 'pending', createdAt: new Date('2026-01-01') },
      ]);
      const { rows } = await reviewEditing.list({ ctx });
      expect(rows.map(({ author }) => author)).toEqual(['Mart', 'Kari']);
      const slug = rows[0]?.slug ?? '';
      await reviewEditing.update({ ctx, slug, input: { status: 'approved', answer: 'Gladly.' } });
      expect(await listReviews({ ctx, input: { limit: 5 } })).toMatchObject([
        { author: 'Kari', answer: null },
        { author: 'Mart', answer: 'Gladly.' },
      ]);
      expect(await db.select().from(auditEntries)).toMatchObject([
        {
          action: 'review.moderate',
          details: { before: { status: 'pending' }, after: { answer: 'Gladly.' } },
        },
      ]);
      expect(await db.select().from(cacheTagChanges)).toMatchObject([{ tag: cacheTags.reviews }]);
      const guest: Ctx = { ...ctx, actor: { kind: 'guest' } };
      await expect(reviewEditing.list({ ctx: guest })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(reviewEditing.get({ ctx, slug: 'no-id' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const wrong = reviewEditing.update({ ctx, slug, input: { status: 'shown', answer: '' } });
      await expect(wrong).rejects.toMatchObject({ fields: { status: 'choose-one' } });
    });
  });
});
