import { z } from 'zod';
import { idempotencyKeyOf } from '#app/_http/idempotency-key.ts';
import { readJson } from '#app/_http/json-body.ts';
import { readCheckoutToken, rememberOrder } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { createOrderKey, orderAddress, placeOrder } from '#lib/orders';
import { locales } from '#lib/text';

const bodySchema = z.object({
  /** For programs; a browser has it in its cookie. */
  checkoutToken: z.string().min(1).max(100).optional(),
  locale: z.enum(locales).default('en'),
  /** The version of the cart that was shown last: where it has changed since, nothing is ordered. */
  cartVersion: z.int().min(0).optional(),
});
/** Places the order of a checkout. The same checkout or key again: the same order, with status 200. */
export const POST = route(
  async ({ request, ctx }) => {
    const body = bodySchema.parse(await readJson(request));
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
