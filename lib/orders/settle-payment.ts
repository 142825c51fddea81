import 'server-only';
import { and, asc, desc, eq, inArray, sum } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orderEvents, orders, paymentEvents, payments, refunds, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import {
  derivePaymentSums,
  laterRefundState,
  mergePayment,
  type ObservedPayment,
  type ObservedRefund,
  type PaymentEvent,
} from '#lib/payments';
import { moveOrder } from './move-order.ts';
import { statusByMoney } from './payment-moves.ts';
import { queueOrderMails } from './queue-order-mail.ts';
import type { OrderStatus } from './transitions.ts';

type PaymentRow = typeof payments.$inferSelect;

/** Locks an order to the end of the transaction: whatever its money does happens one after another. */
export async function lockOrder(ctx: Ctx, orderId: string) {
  const [order] = await ctx.db.select().from(orders).where(eq(orders.id, orderId)).for('update');
  if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return order;
}

type OrderRow = Awaited<ReturnType<typeof lockOrder>>;

export async function findPayment({ db }: Pick<Ctx, 'db'>, paymentId: string): Promise<PaymentRow | null> {
  const [row] = await db.select().from(payments).where(eq(payments.id, paymentId));
  return row ?? null;
}

/** Notes an event; false where it was noted before. */
async function noteEvent(ctx: Ctx, event: PaymentEvent, payment: PaymentRow): Promise<boolean> {
  const { id, type, happenedAt } = event;
  const noted = await ctx.db
    .insert(paymentEvents)
    .values({ id, type, happenedAt, paymentId: payment.id, outcome: 'applied', createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: paymentEvents.id });
  return noted.length > 0;
}

export async function keepRefund(ctx: Ctx, paymentId: string, seen: ObservedRefund): Promise<void> {
  const { providerId, refundId, amountCents, state, failure } = seen;
  const known = refundId ? eq(refunds.id, refundId) : eq(refunds.providerId, providerId ?? '');
  const [row] = await ctx.db
    .select()
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), known));
  if (!row) {
    await ctx.db
      .insert(refunds)
      .values({ paymentId, amountCents, state, failure, providerId, reason: '', createdAt: ctx.now })
      .onConflictDoNothing();
    return;
  }
  const later = laterRefundState(row.state, state);
  await ctx.db
    .update(refunds)
    .set({ state: later, providerId: row.providerId ?? providerId, failure: failure ?? row.failure })
    .where(eq(refunds.id, row.id));
}

export async function sumRefunds({ db }: Pick<Ctx, 'db'>, paymentId: string): Promise<number> {
  const [row] = await db
    .select({ cents: sum(refunds.amountCents).mapWith(Number) })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), inArray(refunds.state, ['pending', 'done'])));
  return row?.cents ?? 0;
}

async function statusBeforeDispute({ db }: Ctx, orderId: string): Promise<OrderStatus> {
  const [event] = await db
    .select({ fromStatus: orderEvents.fromStatus })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.toStatus, 'disputed')))
    .orderBy(desc(orderEvents.sequence))
    .limit(1);
  return event?.fromStatus ?? 'completed';
}

/** The order's sums from all of its payments, and what follows from them; the order is locked by who calls. */
export async function settleSums(ctx: Ctx, order: OrderRow, why?: string): Promise<void> {
  const rows = await ctx.db
    .select()
    .from(payments)
    .where(eq(payments.orderId, order.id))
    .orderBy(asc(payments.attempt));
  const { paidCents, refundedCents, state } = derivePaymentSums(rows, order.totalCents);
  await ctx.db
    .update(orders)
    .set({ paidCents, refundedCents, paymentState: state })
    .where(eq(orders.id, order.id));
  const to = statusByMoney({
    status: order.status,
    previous: order.paymentState,
    state,
    beforeDispute: order.status === 'disputed' ? await statusBeforeDispute(ctx, order.id) : order.status,
  });
  if (to) {
    const { reference, status: from } = order;
    await moveOrder(ctx, { reference, from, to, reason: why, by: 'payment' });
  }
  const gained = paidCents - order.paidCents;
  if (gained > 0) {
    const subjects = [{ kind: 'paid', amountCents: gained }] as const;
    await queueOrderMails(ctx, { orderId: order.id, subjects, key: `${order.id}:${paidCents}` });
  }
  const returned = refundedCents - order.refundedCents;
  // Where everything went back, the mail about the new status says so.
  if (returned > 0 && state !== 'refunded') {
    const subjects = [{ kind: 'money-back', amountCents: returned, reason: why ?? null }] as const;
    await queueOrderMails(ctx, { orderId: order.id, subjects, key: `${order.id}:${refundedCents}` });
  }
}

async function mergeInto(ctx: Ctx, payment: PaymentRow, observed: ObservedPayment): Promise<void> {
  const merged = mergePayment(payment, observed);
  if (!merged.fault) {
    for (const refund of observed.refunds) await keepRefund(ctx, payment.id, refund);
  }
  await ctx.db
    .update(payments)
    .set({
      ...merged,
      providerId: payment.providerId ?? observed.providerId,
      refundedCents: await sumRefunds(ctx, payment.id),
      paidAt: payment.paidAt ?? (merged.state === 'paid' ? ctx.now : null),
    })
    .where(eq(payments.id, payment.id));
  if (merged.fault && !payment.fault) {
    const subjects = [{ kind: 'money-trouble' }] as const;
    await queueOrderMails(ctx, { orderId: payment.orderId, subjects, key: payment.id });
  }
}

/**
 * Takes in what a provider says of a payment: the same or an older word again changes nothing, however often
 * and from wherever it comes. With an event it is noted in the same transaction that the event was heard.
 */
export async function settlePayment({
  ctx,
  paymentId,
  observed,
  event,
  why,
}: {
  ctx: Ctx;
  paymentId: string;
  observed: ObservedPayment;
  event?: PaymentEvent;
  why?: string;
}): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const found = await findPayment(tx, paymentId);
    if (!found)
      throw new DomainError('NOT_FOUND', 'There is no such payment.', { reason: 'payment-unknown' });
    const order = await lockOrder(tx, found.orderId);
    const payment = (await findPayment(tx, paymentId)) ?? found;
    if (event && !(await noteEvent(tx, event, payment))) return;
    await mergeInto(tx, payment, observed);
    await settleSums(tx, order, why);
  });
}
