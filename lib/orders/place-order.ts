import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { checkouts, orders, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import type { Locale } from '#lib/text';
import { type CartRow, emptyCart, listCartParts, lockCart, type NotedPart } from './cart-rows.ts';
import { firstMissingStep } from './checkout.ts';
import { listQuotedParts } from './frozen-quote.ts';
import { hashSecret } from './internal.ts';
import { settleOrder } from './settle-order.ts';

export interface PlacedOrder {
  readonly reference: string;
  /** False when this checkout had become an order before. */
  readonly isNew: boolean;
}

/** The row stays locked to the end of the transaction: a second post of the same intent waits here. */
async function lockCheckout(ctx: Ctx, token: string) {
  const [checkout] = await ctx.db
    .select()
    .from(checkouts)
    .where(eq(checkouts.token, hashSecret(token)))
    .for('update');
  if (!checkout) {
    throw new DomainError('NOT_FOUND', 'There is no checkout for this browser.', {
      reason: 'checkout-unknown',
    });
  }
  return checkout;
}

type CheckoutRow = Awaited<ReturnType<typeof lockCheckout>>;

function requireComplete(checkout: CheckoutRow) {
  const { contact, delivery, paymentMethod } = checkout;
  if (!contact || !delivery || !paymentMethod) {
    throw new DomainError('CONFLICT', 'The checkout is not complete.', {
      reason: 'checkout-incomplete',
      facts: { step: firstMissingStep(checkout) },
    });
  }
  return { contact, delivery, paymentMethod };
}

/** What the checkout buys, which nobody else can change until the transaction ends. */
async function lockSubject(
  ctx: Ctx,
  { quoteId, cartId }: CheckoutRow,
): Promise<{ cart: CartRow | null; parts: readonly NotedPart[] }> {
  if (cartId) {
    const cart = await lockCart(ctx, { id: cartId });
    return { cart, parts: await listCartParts(ctx, cartId) };
  }
  const parts = quoteId ? await listQuotedParts(ctx, [quoteId]) : [];
  return { cart: null, parts: parts.map((part) => ({ ...part, note: null })) };
}

/** A cart that another tab has changed is not ordered unseen. */
function requireSeenCart(cart: CartRow | null, seenVersion: number | undefined): void {
  if (!cart || seenVersion === undefined || cart.version === seenVersion) return;
  throw new DomainError('CONFLICT', 'The cart was changed after the order was reviewed.', {
    reason: 'cart-changed',
  });
}

/**
 * Turns a checkout into its one order. Whatever is posted twice, at once or later, gets the same order; every
 * sum comes from the frozen quote and the shop's settings.
 */
export async function placeOrder({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: {
    checkoutToken: string;
    locale: Locale;
    idempotencyKey?: string | undefined;
    cartVersion?: number | undefined;
    seenTotalCents?: number | undefined;
  };
}): Promise<PlacedOrder> {
  const placed = await withTransaction(ctx, async (tx) => {
    const checkout = await lockCheckout(tx, input.checkoutToken);
    const [existing] = await tx.db
      .select({ reference: orders.reference })
      .from(orders)
      .where(eq(orders.checkoutId, checkout.id));
    if (existing) return { ...existing, isNew: false };

    const complete = requireComplete(checkout);
    const subject = await lockSubject(tx, checkout);
    requireSeenCart(subject.cart, input.cartVersion);
    const reference = await settleOrder(tx, {
      checkoutId: checkout.id,
      idempotencyKey: input.idempotencyKey,
      ...complete,
      ...subject,
      coupon: checkout.coupon,
      seenTotalCents: input.seenTotalCents,
      locale: input.locale,
    });
    if (subject.cart) await emptyCart(tx, subject.cart.id);
    return { reference, isNew: true };
  });
  if (placed.isNew) ctx.log.info('order-placed', { reference: placed.reference });
  return placed;
}
