import 'server-only';
import { eq } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { checkouts, orderEvents, orderLines, orders, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import type { Locale } from '#lib/text';
import { firstMissingStep } from './checkout.ts';
import { findQuotedPart, type QuotedPart, requireSamePrice, requireValid } from './frozen-quote.ts';
import { hashSecret } from './internal.ts';
import { createReference } from './reference.ts';
import { deriveTotals } from './totals.ts';

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

/** A key stands for one intent: the same key with another checkout is a mistake of the client. */
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

async function insertLines(ctx: Ctx, orderId: string, parts: readonly { part: QuotedPart; title: string }[]) {
  await ctx.db.insert(orderLines).values(
    parts.map(({ part, title }, position) => ({
      orderId,
      position,
      quoteId: part.quoteId,
      modelId: part.modelId,
      title,
      quantity: part.frozen.settings.quantity,
      frozen: part.frozen,
      totalCents: part.totalCents,
    })),
  );
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
  input: { checkoutToken: string; locale: Locale; idempotencyKey?: string | undefined };
}): Promise<PlacedOrder> {
  const placed = await withTransaction(ctx, async (tx) => {
    const checkout = await lockCheckout(tx, input.checkoutToken);
    const [existing] = await tx.db
      .select({ reference: orders.reference })
      .from(orders)
      .where(eq(orders.checkoutId, checkout.id));
    if (existing) return { ...existing, isNew: false };

    await requireUnusedKey(tx, input.idempotencyKey);
    const { contact, delivery, paymentMethod } = requireComplete(checkout);
    const part = await findQuotedPart(tx, { quoteId: checkout.quoteId });
    if (!part) throw new DomainError('NOT_FOUND', 'There is no such quote.', { reason: 'quote-unknown' });
    requireValid(part, ctx.now);
    await requireSamePrice(tx, part);

    const { postageCents } = await getShopSettings({ ctx: tx });
    const { taxPercent: _, ...totals } = deriveTotals({
      parts: [part.frozen],
      delivery: delivery.method,
      postageCents,
    });
    const order = await insertOrder(tx, {
      checkoutId: checkout.id,
      idempotencyKey: input.idempotencyKey ?? null,
      userId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      customerName: contact.name,
      customerEmail: contact.email,
      customerPhone: contact.phone ?? null,
      note: contact.note ?? null,
      deliveryMethod: delivery.method,
      deliveryAddress: delivery.method === 'post' ? delivery.address : null,
      paymentMethod,
      ...totals,
      currency: part.currency,
      locale: input.locale,
      createdAt: ctx.now,
    });
    await insertLines(tx, order.id, [{ part, title: part.title[input.locale] }]);
    await tx.db.insert(orderEvents).values({
      orderId: order.id,
      toStatus: 'new',
      actorKind: ctx.actor.kind,
      actorUserId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      createdAt: ctx.now,
    });
    return { reference: order.reference, isNew: true };
  });
  if (placed.isNew) ctx.log.info('order-placed', { reference: placed.reference });
  return placed;
}
