import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { articleSummaryToWire } from '#app/_api/to-wire.ts';
import { cachedArticles } from '#app/_data/content.ts';
import { readRoute } from '#app/_http/read-route.ts';

export const GET = readRoute(operations.listArticles, async ({ query }) => {
  const all = await cachedArticles();
  return pageOf(
    all.map((each) => articleSummaryToWire(each, query.locale)),
    query,
  );
});
