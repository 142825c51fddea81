import { placeOrderBody } from '#app/_api/bodies.ts';
import { idempotencyKeyOf } from '#app/_http/idempotency-key.ts';
import { readJson } from '#app/_http/json-body.ts';
import { readCheckoutToken, rememberOrder } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { createOrderKey, orderAddress, placeOrder } from '#lib/orders';

/** Places the order of a checkout. The same checkout or key again: the same order, with status 200. */
export const POST = route(
  async ({ request, ctx }) => {
    const body = placeOrderBody.parse(await readJson(request));
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const checkoutToken = body.checkoutToken ?? (await readCheckoutToken()) ?? '';
    const { reference, isNew } = await placeOrder({
      ctx,
      input: { ...body, checkoutToken, idempotencyKey },
    });
    await rememberOrder(reference);
    const data = { reference, key: createOrderKey(reference), address: orderAddress(reference) };
    return dataResponse(data, { status: isNew ? 201 : 200 });
  },
  { limit: 'orders' },
);
