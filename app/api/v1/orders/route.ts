import { z } from 'zod';
import { readJson } from '#app/_http/json-body.ts';
import { readCheckoutToken, rememberOrder } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { createOrderKey, orderAddress, placeOrder } from '#lib/orders';
import { locales } from '#lib/text';

const bodySchema = z.object({
  /** For programs; a browser has it in its cookie. */
  checkoutToken: z.string().min(1).max(100).optional(),
  locale: z.enum(locales).default('en'),
});
const keySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/);

function idempotencyKeyOf(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  if (keySchema.safeParse(key).success) return key;
  throw new DomainError('INVALID', 'Idempotency-Key takes 1 to 255 visible ASCII characters.', {
    reason: 'fields',
    fields: { 'Idempotency-Key': 'not-a-key' },
  });
}

/** Places the order of a checkout. The same checkout or key again: the same order, with status 200. */
export const POST = route(
  async ({ request, ctx }) => {
    const body = bodySchema.parse(await readJson(request));
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const checkoutToken = body.checkoutToken ?? (await readCheckoutToken()) ?? '';
    const { reference, isNew } = await placeOrder({
      ctx,
      input: { checkoutToken, locale: body.locale, idempotencyKey },
    });
    await rememberOrder(reference);
    const data = { reference, key: createOrderKey(reference), address: orderAddress(reference) };
    return dataResponse(data, { status: isNew ? 201 : 200 });
  },
  { limit: 'orders' },
);
