import 'server-only';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orders, payments, withTransaction } from '#lib/db';
import { publicUrl } from '#lib/env';
import { DomainError } from '#lib/errors';
import { dueCents, getCardProvider, type PaymentRequest } from '#lib/payments';
import { fill, localeHref } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import { createOrderKey, isOrderKey } from './order-key.ts';
import { lockOrder, settlePayment } from './settle-payment.ts';

type OrderRow = Awaited<ReturnType<typeof lockOrder>>;
type PaymentRow = typeof payments.$inferSelect;

export async function findOrderRow(ctx: Ctx, { reference, key }: { reference: string; key: string }) {
  const isTheirs = isOrderKey(reference, key);
  const [row] = isTheirs ? await ctx.db.select().from(orders).where(eq(orders.reference, reference)) : [];
  if (!row) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return row;
}

function requirePayable(order: OrderRow): void {
  const refuse = (reason: string, message: string) => {
    throw new DomainError('CONFLICT', message, { reason });
  };
  if (order.status === 'cancelled' || order.status === 'refunded') {
    refuse('order-over', 'This order is over: nothing is paid for it any more.');
  }
  if (order.paymentMethod !== 'card') refuse('not-by-card', 'This order is not paid by card.');
  if (dueCents(order) === 0) refuse('already-paid', 'This order is paid.');
}

export async function findOpenPayment({ db }: Pick<Ctx, 'db'>, orderId: string): Promise<PaymentRow | null> {
  const isUnderWay = inArray(payments.state, ['open', 'processing']);
  const [row] = await db
    .select()
    .from(payments)
    .where(and(eq(payments.orderId, orderId), isUnderWay));
  return row ?? null;
}

/** The payment that is under way for an order, or a new one for all that is due. */
async function openPayment(ctx: Ctx, orderId: string): Promise<{ order: OrderRow; payment: PaymentRow }> {
  return await withTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    requirePayable(order);
    const open = await findOpenPayment(tx, orderId);
    if (open?.state === 'processing') {
      throw new DomainError('CONFLICT', 'The bank is still at work on a payment of this order.', {
        reason: 'payment-processing',
      });
    }
    if (open?.fault) {
      throw new DomainError('CONFLICT', 'The last payment of this order has to be looked at first.', {
        reason: 'payment-faulty',
      });
    }
    if (open) return { order, payment: open };
    const [last] = await tx.db
      .select({ attempt: payments.attempt })
      .from(payments)
      .where(eq(payments.orderId, orderId))
      .orderBy(desc(payments.attempt))
      .limit(1);
    const [payment] = await tx.db
      .insert(payments)
      .values({
        orderId,
        attempt: (last?.attempt ?? 0) + 1,
        provider: 'stripe',
        amountCents: dueCents(order),
        currency: order.currency,
        createdAt: tx.now,
      })
      .returning();
    if (!payment) throw new Error('The payment was not stored.');
    return { order, payment };
  });
}

function requestOf({ order, payment }: { order: OrderRow; payment: PaymentRow }): PaymentRequest {
  const { reference, locale } = order;
  const key = createOrderKey(reference);
  const back = (path: string) => `${publicUrl()}${localeHref(locale, path)}`;
  return {
    paymentId: payment.id,
    amountCents: payment.amountCents,
    currency: payment.currency,
    title: fill(ordersText[locale].title, { reference }),
    email: order.customerEmail,
    locale,
    paidUrl: back(`/orders/${reference}/paid?key=${key}`),
    stoppedUrl: back(`/orders/${reference}?key=${key}&payment=stopped`),
  };
}

/** Has a page to pay on; killed at any point and asked again, it is the same page. */
async function withPage(ctx: Ctx, call: { order: OrderRow; payment: PaymentRow }) {
  const { providerId, address } = call.payment;
  if (providerId && address) return { providerId, address };
  const started = await getCardProvider().start(requestOf(call));
  await ctx.db
    .update(payments)
    .set(started)
    .where(and(eq(payments.id, call.payment.id), isNull(payments.providerId)));
  return started;
}

const mostTries = 3;

/**
 * Where a customer pays his order by card. There is one open payment an order at most, and a new one only
 * after the provider itself has said that the last is over: so nobody is charged twice.
 */
export async function startPayment({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { reference: string; key: string };
}): Promise<{ address: string }> {
  const found = await findOrderRow(ctx, input);
  // Before the provider: a shop without one has orders that are paid otherwise.
  requirePayable(found);
  const { id } = found;
  const provider = getCardProvider();
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const { order, payment } = await openPayment(ctx, id);
    const isNew = payment.providerId === null;
    const page = await withPage(ctx, { order, payment });
    const isWhole = payment.amountCents === dueCents(order);
    if (isNew && isWhole) return page;
    if (!isWhole) await provider.end(page.providerId);
    const observed = await provider.observe(page.providerId);
    await settlePayment({ ctx, paymentId: payment.id, observed });
    if (observed.state === 'open' && isWhole) return page;
  }
  throw new DomainError('UNAVAILABLE', 'The payment did not open.', { reason: 'payment-provider' });
}

/** Asks the provider how an order's payment stands: for the customer who comes back from paying. */
export async function checkPayment({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { reference: string; key: string };
}): Promise<void> {
  const { id } = await findOrderRow(ctx, input);
  const payment = await findOpenPayment(ctx, id);
  if (!payment?.providerId) return;
  const observed = await getCardProvider().observe(payment.providerId);
  await settlePayment({ ctx, paymentId: payment.id, observed });
}
