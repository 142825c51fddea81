import { readCartToken, writeCartCount } from '#app/_http/cart-cookies.ts';
import { requireIdempotencyKey } from '#app/_http/idempotency-key.ts';
import { readJson } from '#app/_http/json-body.ts';
import { rememberOrder } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { createOrderKey, orderAddress, placeCartOrder } from '#lib/orders';

/** Orders all that is in the cart, in one call. The same key again: the same order, with status 200. */
export const POST = route(
  async ({ request, ctx }) => {
    const idempotencyKey = requireIdempotencyKey(request.headers);
    const cartToken = (await readCartToken()) ?? '';
    const order = await readJson(request);
    const { reference, isNew } = await placeCartOrder({ ctx, input: { cartToken, idempotencyKey, order } });
    await rememberOrder(reference);
    await writeCartCount(0);
    const data = { reference, key: createOrderKey(reference), address: orderAddress(reference) };
    return dataResponse(data, { status: isNew ? 201 : 200 });
  },
  { limit: 'orders' },
);
