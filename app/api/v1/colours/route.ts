import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { colourToWire } from '#app/_api/to-wire.ts';
import { cachedColours } from '#app/_data/catalogue.ts';
import { readRoute } from '#app/_http/read-route.ts';

export const GET = readRoute(operations.listColours, async ({ query }) => {
  const all = await cachedColours();
  return pageOf(
    all.map((each) => colourToWire(each, query.locale)),
    query,
  );
});
