import { pageOf } from '#app/_api/envelope.ts';
import { operations } from '#app/_api/operations.ts';
import { serviceToWire } from '#app/_api/to-wire.ts';
import { cachedServices, cachedShopSettings } from '#app/_data/content.ts';
import { readRoute } from '#app/_http/read-route.ts';

export const GET = readRoute(operations.listServices, async ({ query }) => {
  const [all, { currency }] = await Promise.all([cachedServices(), cachedShopSettings()]);
  const speech = { locale: query.locale, currency };
  return pageOf(
    all.map((service) => serviceToWire(service, speech)),
    query,
  );
});
