import { z } from 'zod';
import { readCartToken } from '#app/_http/cart-cookies.ts';
import { readJson } from '#app/_http/json-body.ts';
import { readCheckoutToken, writeCheckoutToken } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { startCheckout } from '#lib/orders';

const bodySchema = z.union([
  z.object({ quoteToken: z.string().min(1).max(100) }),
  z.object({ from: z.literal('cart') }),
]);

/** Begins a checkout in this browser, for a quote or for its cart. */
export const POST = route(
  async ({ request, ctx }) => {
    const body = bodySchema.parse(await readJson(request));
    const subject = 'from' in body ? { cartToken: (await readCartToken()) ?? '' } : body;
    const previousToken = await readCheckoutToken();
    const { token } = await startCheckout({ ctx, input: { ...subject, previousToken } });
    await writeCheckoutToken(token);
    return dataResponse({ next: '/checkout/contact' }, { status: 201 });
  },
  { limit: 'orders' },
);
