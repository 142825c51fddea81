import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { type CheckoutContact, type CheckoutDelivery, orderEvents, orderLines, orders } from '#lib/db';
import { DomainError } from '#lib/errors';
import type { Locale } from '#lib/text';
import type { CartRow, NotedPart } from './cart-rows.ts';
import type { PaymentMethod } from './checkout.ts';
import { couponError, spendCoupon } from './coupon-rows.ts';
import { requirePrintable, requireSamePrices, requireValid } from './frozen-quote.ts';
import { moveStock } from './material-stock.ts';
import { readOrderTerms } from './order-terms.ts';
import { queueOrderMails } from './queue-order-mail.ts';
import { createReference } from './reference.ts';

/** A wish to buy, complete and locked by who calls: `checkoutId` is the key under which it becomes one order. */
export interface OrderIntent {
  readonly checkoutId: string;
  /** The cart that is bought, at the version that is locked; null where one quote is bought. */
  readonly cart: CartRow | null;
  /** The code of who buys one quote; a cart has its own. */
  readonly coupon?: string | null;
  /** The total that its customer has read; left out, whatever it is. */
  readonly seenTotalCents?: number | undefined;
  readonly idempotencyKey: string | undefined;
  readonly contact: CheckoutContact;
  readonly delivery: CheckoutDelivery;
  readonly paymentMethod: PaymentMethod;
  readonly parts: readonly NotedPart[];
  readonly locale: Locale;
}

/** A key stands for one intent: the same key with another one is a mistake of the client. */
async function requireUnusedKey(ctx: Ctx, idempotencyKey: string | undefined): Promise<void> {
  if (!idempotencyKey) return;
  const [taken] = await ctx.db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.idempotencyKey, idempotencyKey));
  if (!taken) return;
  throw new DomainError('CONFLICT', 'This Idempotency-Key was used for another order.', {
    reason: 'idempotency-key-reused',
  });
}

const referenceAttempts = 5;

/** A reference that is taken (one in millions) is drawn again. */
async function insertOrder(
  ctx: Ctx,
  values: Omit<typeof orders.$inferInsert, 'reference'>,
): Promise<{ id: string; reference: string }> {
  for (let attempt = 0; attempt < referenceAttempts; attempt += 1) {
    const [row] = await ctx.db
      .insert(orders)
      .values({ ...values, reference: createReference(ctx.now) })
      .onConflictDoNothing()
      .returning({ id: orders.id, reference: orders.reference });
    if (row) return row;
    await requireUnusedKey(ctx, values.idempotencyKey ?? undefined);
  }
  throw new DomainError('INTERNAL', 'No free order reference was found.');
}

/** A postage or a code that was changed meanwhile is shown again before it is ordered. */
function requireSeenTotal({ seenTotalCents }: OrderIntent, { totalCents }: { readonly totalCents: number }) {
  if (seenTotalCents === undefined || seenTotalCents === totalCents) return;
  throw new DomainError('CONFLICT', 'The total was changed after the order was reviewed.', {
    reason: 'total-changed',
    facts: { totalCents },
  });
}

function lineOf({ part, position, intent }: { part: NotedPart; position: number; intent: OrderIntent }) {
  return {
    position,
    quoteId: part.quoteId,
    modelId: part.modelId,
    title: part.title[intent.locale],
    note: part.note,
    quantity: part.frozen.settings.quantity,
    frozen: part.frozen,
    totalCents: part.totalCents,
  };
}

/**
 * The one place where an order comes into being. Runs inside the transaction of `ctx`, in which the caller
 * holds the lock on the intent: order, lines, first event and stock are there together or not at all.
 */
export async function settleOrder(ctx: Ctx, intent: OrderIntent): Promise<string> {
  const { contact, delivery, parts, idempotencyKey } = intent;
  const [first] = parts;
  if (!first) throw new DomainError('CONFLICT', 'There is nothing to order.', { reason: 'cart-empty' });
  await requireUnusedKey(ctx, idempotencyKey);
  for (const part of parts) {
    requireValid(part, ctx.now);
    requirePrintable(part);
  }
  await requireSamePrices(ctx, parts);
  const {
    totals: { taxPercent: _, ...totals },
    coupon,
    offer,
    promisedFor,
  } = await readOrderTerms(ctx, {
    parts: parts.map(({ frozen }) => frozen),
    delivery,
    coupon: (intent.cart ? intent.cart.coupon : intent.coupon) ?? null,
    customerEmail: contact.email,
    isOrdering: true,
  });
  // Nobody orders at a price that he has not read: a code that no longer holds is taken off the cart first.
  if (coupon?.fault) throw couponError(coupon.fault, { minimumCents: coupon.minimumCents });
  requireSeenTotal(intent, totals);
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const order = await insertOrder(ctx, {
    checkoutId: intent.checkoutId,
    cartId: intent.cart?.id ?? null,
    cartVersion: intent.cart?.version ?? null,
    idempotencyKey: idempotencyKey ?? null,
    userId,
    customerName: contact.name,
    customerEmail: contact.email,
    customerPhone: contact.phone ?? null,
    note: contact.note ?? null,
    deliveryMethod: delivery.method,
    deliveryName: offer?.name?.[intent.locale] ?? null,
    deliveryAddress: delivery.method === 'post' ? delivery.address : null,
    paymentMethod: intent.paymentMethod,
    ...totals,
    couponCode: coupon?.code ?? null,
    promisedFor,
    currency: first.currency,
    locale: intent.locale,
    createdAt: ctx.now,
  });
  if (coupon) await spendCoupon(ctx, { orderId: order.id, code: coupon.code, customerEmail: contact.email });
  await ctx.db
    .insert(orderLines)
    .values(parts.map((part, position) => ({ orderId: order.id, ...lineOf({ part, position, intent }) })));
  await ctx.db.insert(orderEvents).values({
    orderId: order.id,
    toStatus: 'new',
    actorKind: ctx.actor.kind,
    actorUserId: userId,
    createdAt: ctx.now,
  });
  await queueOrderMails(ctx, {
    orderId: order.id,
    subjects: [{ kind: 'placed' }, { kind: 'arrived' }],
    key: order.id,
  });
  // Last: orders of one material wait for each other from here to the commit.
  await moveStock(
    ctx,
    parts.map((part) => part.frozen),
    -1,
  );
  return order.reference;
}
