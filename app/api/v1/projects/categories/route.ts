import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { categoryToWire } from '#app/_api/to-wire.ts';
import { cachedCategories } from '#app/_data/catalogue.ts';
import { readRoute } from '#app/_http/read-route.ts';

export const GET = readRoute(operations.listCategories, async ({ query }) => {
  const all = await cachedCategories();
  return pageOf(
    all.map((each) => categoryToWire(each, query.locale)),
    query,
  );
});
