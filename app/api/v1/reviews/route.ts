import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { reviewToWire } from '#app/_api/to-wire.ts';
import { cachedProject } from '#app/_data/catalogue.ts';
import { cachedReviews, cachedStarDistribution } from '#app/_data/content.ts';
import { publicFormRoute } from '#app/_http/public-form.ts';
import { readRoute } from '#app/_http/read-route.ts';
import { writeReview } from '#lib/content';

export const GET = readRoute(operations.listReviews, async ({ query }) => {
  const { page, per_page: perPage, locale } = query;
  const work = query.project ? await cachedProject(query.project) : null;
  if (query.project && !work) return pageOf([], query);
  const of = work ? { projectId: work.id } : {};
  const [reviews, { count: total }] = await Promise.all([
    cachedReviews({ ...of, limit: perPage, offset: (page - 1) * perPage }),
    cachedStarDistribution(work?.id),
  ]);
  const items = reviews.map((review) => reviewToWire(review, locale));
  return { items, page, perPage, total, totalPages: Math.ceil(total / perPage) };
});

const maxFormBytes = 32 * 1024 * 1024;

/** A review of a work, as JSON, or as a form with photos; the owner approves it before it is seen. */
export const POST = publicFormRoute({
  path: '/reviews',
  maxBytes: maxFormBytes,
  receive: async ({ ctx, input, files }) => writeReview({ ctx, input, photos: files }),
});
