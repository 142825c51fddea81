import { checkoutBody } from '#app/_api/bodies.ts';
import { readCartToken } from '#app/_http/cart-cookies.ts';
import { readJson } from '#app/_http/json-body.ts';
import { readCheckoutToken, writeCheckoutToken } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { startCheckout } from '#lib/orders';

/** Begins a checkout in this browser, for a quote or for its cart. */
export const POST = route(
  async ({ request, ctx }) => {
    const body = checkoutBody.parse(await readJson(request));
    const subject = 'from' in body ? { cartToken: (await readCartToken()) ?? '' } : body;
    const previousToken = await readCheckoutToken();
    const { token } = await startCheckout({ ctx, input: { ...subject, previousToken } });
    await writeCheckoutToken(token);
    return dataResponse({ next: '/checkout/contact' }, { status: 201 });
  },
  { limit: 'orders' },
);
