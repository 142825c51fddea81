import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { reviewToWire } from '#app/_api/to-wire.ts';
import { cachedProject } from '#app/_data/catalogue.ts';
import { cachedReviews } from '#app/_data/content.ts';
import { readRoute } from '#app/_http/read-route.ts';

const mostReviews = 1000;

export const GET = readRoute(operations.listReviews, async ({ query }) => {
  const work = query.project ? await cachedProject(query.project) : null;
  if (query.project && !work) return pageOf([], query);
  const all = await cachedReviews({ limit: mostReviews, ...(work ? { projectId: work.id } : {}) });
  return pageOf(
    all.map((review) => reviewToWire(review, query.locale)),
    query,
  );
});
