import { operations } from '#app/_api/operations.ts';
import { projectSummaryToWire } from '#app/_api/to-wire.ts';
import { cachedFeaturedProjects } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { readRoute } from '#app/_http/read-route.ts';

export const GET = readRoute(operations.listFeaturedProjects, async ({ query }) => {
  const [works, { currency }] = await Promise.all([
    cachedFeaturedProjects(query.limit),
    cachedShopSettings(),
  ]);
  return works.map((work) => projectSummaryToWire(work, { locale: query.locale, currency }));
});
