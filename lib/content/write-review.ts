import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { projects, reviews, withTransaction } from '#lib/db';
import { requiredText } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { type KeptPicture, keepPhoto } from '#lib/pictures';

export const maxReviewPhotos = 3;

export const reviewInput = z.object({
  project: z.string({ error: 'required' }).regex(/^[a-z0-9-]{1,80}$/, 'unknown'),
  stars: z.coerce.number({ error: 'choose-one' }).int('choose-one').min(1, 'choose-one').max(5, 'choose-one'),
  author: requiredText(60),
  body: requiredText(2000),
  language: z.enum(['en', 'ru'], 'choose-one'),
});

interface Writing {
  readonly ctx: Ctx;
  readonly input: unknown;
  /** The files as they came. */
  readonly photos?: readonly Uint8Array[];
}

async function keepPhotos(photos: readonly Uint8Array[]): Promise<readonly KeptPicture[]> {
  if (photos.length > maxReviewPhotos) {
    throw new DomainError('INVALID', `A review has ${maxReviewPhotos} photos at most.`, {
      reason: 'fields',
      fields: { photos: 'too-many' },
    });
  }
  const kept: KeptPicture[] = [];
  for (const bytes of photos) {
    try {
      kept.push(await keepPhoto(bytes, 'held'));
    } catch (cause) {
      if (!(cause instanceof DomainError && cause.code === 'INVALID')) throw cause;
      const fields = { photos: cause.reason ?? 'invalid' };
      throw new DomainError('INVALID', cause.message, { reason: 'fields', fields, cause });
    }
  }
  return kept;
}

/**
 * A customer's review, unseen until the owner has approved it. The same words sent twice are one review.
 *
 * @throws DomainError INVALID with the code of each wrong field, NOT_FOUND for an unknown work
 */
export async function writeReview({ ctx, input, photos = [] }: Writing): Promise<void> {
  const { project, ...review } = parseFields(reviewInput, input);
  const work = await ctx.db.query.projects.findFirst({
    columns: { id: true },
    where: and(eq(projects.slug, project), eq(projects.isPublished, true)),
  });
  if (!work) throw new DomainError('NOT_FOUND', 'There is no such work.', { reason: 'project-unknown' });
  const kept = await keepPhotos(photos);
  await withTransaction(ctx, async ({ db, now }) => {
    await db.select({ id: projects.id }).from(projects).where(eq(projects.id, work.id)).for('update');
    const { author, body } = review;
    const same = and(eq(reviews.projectId, work.id), eq(reviews.author, author), eq(reviews.body, body));
    if ((await db.$count(reviews, same)) > 0) return;
    await db.insert(reviews).values({ ...review, projectId: work.id, photos: kept, createdAt: now });
  });
}
