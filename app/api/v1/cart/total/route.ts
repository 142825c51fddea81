import { readCartToken } from '#app/_http/cart-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { getCart } from '#lib/orders';

/** The sums without the lines; delivery is not chosen yet. */
export const GET = route(async ({ ctx }) => {
  const { count, currency, totals } = await getCart({ ctx, token: await readCartToken() });
  const { goodsCents, taxCents, totalCents } = totals;
  return dataResponse({ count, currency, goodsCents, taxCents, totalCents });
});
