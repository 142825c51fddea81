import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { materialToWire } from '#app/_api/to-wire.ts';
import { cachedMaterials } from '#app/_data/catalogue.ts';
import { readRoute } from '#app/_http/read-route.ts';

export const GET = readRoute(operations.listMaterials, async ({ query }) => {
  const all = await cachedMaterials();
  return pageOf(
    all.map((each) => materialToWire(each, query.locale)),
    query,
  );
});
