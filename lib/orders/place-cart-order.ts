import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { checkouts, orders, withTransaction } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { locales } from '#lib/text';
import { emptyCart, listCartParts, lockCart } from './cart-rows.ts';
import { requirePaymentFits } from './checkout.ts';
import { hashSecret } from './internal.ts';
import type { PlacedOrder } from './place-order.ts';
import { contactSchema, deliverySchema, paymentSchema } from './schemas.ts';
import { settleOrder } from './settle-order.ts';

export const cartOrderInput = z.object({
  contact: contactSchema,
  delivery: deliverySchema,
  payment: paymentSchema,
  locale: z.enum(locales).default('en'),
});

/**
 * Orders all that is in a cart in one call. The key names the intent: posted again, at once or later, it gets
 * the same order, although the cart is empty by then.
 */
export async function placeCartOrder({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { cartToken: string; idempotencyKey: string; order: unknown };
}): Promise<PlacedOrder> {
  const { contact, delivery, payment, locale } = parseFields(cartOrderInput, input.order);
  requirePaymentFits(payment.method, delivery);
  const { idempotencyKey } = input;
  const placed = await withTransaction(ctx, async (tx) => {
    const cart = await lockCart(tx, { token: input.cartToken });
    const [existing] = await tx.db
      .select({ reference: orders.reference })
      .from(orders)
      .where(and(eq(orders.idempotencyKey, idempotencyKey), eq(orders.cartId, cart.id)));
    if (existing) return { ...existing, isNew: false };

    const [checkout] = await tx.db
      .insert(checkouts)
      .values({
        token: hashSecret(randomBytes(32).toString('base64url')),
        cartId: cart.id,
        contact,
        delivery,
        paymentMethod: payment.method,
      })
      .returning({ id: checkouts.id });
    if (!checkout) throw new Error('The checkout was not stored.');
    const reference = await settleOrder(tx, {
      checkoutId: checkout.id,
      cart,
      idempotencyKey,
      contact,
      delivery,
      paymentMethod: payment.method,
      parts: await listCartParts(tx, cart.id),
      locale,
    });
    await emptyCart(tx, cart.id);
    return { reference, isNew: true };
  });
  if (placed.isNew) ctx.log.info('order-placed', { reference: placed.reference });
  return placed;
}
