import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orderEvents, orderLines, orders, quotes } from '#lib/db';
import { DomainError } from '#lib/errors';
import { closeOpenPayment } from '#lib/payments';
import { returnCoupon } from './coupon-rows.ts';
import { moveStock } from './material-stock.ts';
import { queueOrderMails } from './queue-order-mail.ts';
import { type DeliveryMethod, isMovedByMoney, listNextStatuses, type OrderStatus } from './transitions.ts';

interface Move {
  readonly reference: string;
  /** The status that who moves it saw. */
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly reason: string | undefined;
  /** Set where no person moves it, but its money. */
  readonly by?: 'payment';
}

function requireAllowed({ from, to, reason, by }: Move, delivery: DeliveryMethod): void {
  if (by === 'payment' && isMovedByMoney(from, to)) return;
  const next = listNextStatuses(from, delivery).find((each) => each.to === to);
  if (!next) {
    throw new DomainError('CONFLICT', `An order does not go from "${from}" to "${to}".`, {
      reason: 'status-not-allowed',
      facts: { from, to },
    });
  }
  if (next.needsReason && !reason) {
    throw new DomainError('INVALID', 'This change needs a reason.', {
      reason: 'fields',
      fields: { reason: 'required' },
    });
  }
}

type Payable = Pick<typeof orders.$inferSelect, 'paymentMethod' | 'paymentState'>;

/** Who has chosen to pay by card waits for nothing but himself: his order is confirmed once it is paid. */
export function isPaymentAwaited({ paymentMethod, paymentState }: Payable): boolean {
  return paymentMethod === 'card' && paymentState === 'due';
}

function requirePaid({ to }: Move, order: Payable): void {
  if (to !== 'confirmed' || !isPaymentAwaited(order)) return;
  throw new DomainError('CONFLICT', 'The card payment has not come in yet.', { reason: 'payment-awaited' });
}

/** What was not printed yet goes back on the shelf. */
async function returnMaterial(ctx: Ctx, orderId: string): Promise<void> {
  const lines = await ctx.db
    .select({ frozen: orderLines.frozen })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
  await moveStock(
    ctx,
    lines.map(({ frozen }) => frozen),
    1,
  );
}

/** Works of the gallery are reviewed, what customers bring is not. An order is asked about once: its id is the key. */
async function inviteToReview(ctx: Ctx, orderId: string): Promise<void> {
  const [work] = await ctx.db
    .select({ id: quotes.projectId })
    .from(orderLines)
    .innerJoin(quotes, eq(quotes.id, orderLines.quoteId))
    .where(and(eq(orderLines.orderId, orderId), isNotNull(quotes.projectId)))
    .limit(1);
  if (work) await queueOrderMails(ctx, { orderId, subjects: [{ kind: 'review' }], key: orderId });
}

/**
 * Moves an order along the table of transitions inside the transaction of `ctx`, and notes who, when and why.
 * Of two moves from the same status at the same time one wins; the other is told the status that holds now.
 */
export async function moveOrder(ctx: Ctx, move: Move): Promise<void> {
  const { reference, from, to } = move;
  const [order] = await ctx.db
    .select({
      id: orders.id,
      status: orders.status,
      deliveryMethod: orders.deliveryMethod,
      paymentMethod: orders.paymentMethod,
      paymentState: orders.paymentState,
    })
    .from(orders)
    .where(eq(orders.reference, reference));
  if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  requireAllowed(move, order.deliveryMethod);
  requirePaid(move, order);
  const changed = await ctx.db
    .update(orders)
    .set({ status: to, updatedAt: ctx.now })
    .where(and(eq(orders.id, order.id), eq(orders.status, from)))
    .returning({ id: orders.id });
  if (changed.length === 0) {
    const [now] = await ctx.db.select({ status: orders.status }).from(orders).where(eq(orders.id, order.id));
    throw new DomainError('CONFLICT', 'The status was changed in the meantime.', {
      reason: 'status-changed',
      facts: { status: now?.status ?? order.status },
    });
  }
  const [event] = await ctx.db
    .insert(orderEvents)
    .values({
      orderId: order.id,
      fromStatus: from,
      toStatus: to,
      actorKind: ctx.actor.kind,
      actorUserId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      reason: move.reason ?? null,
      createdAt: ctx.now,
    })
    .returning({ id: orderEvents.id });
  await queueOrderMails(ctx, {
    orderId: order.id,
    subjects: [{ kind: 'status', to, reason: move.reason ?? null }],
    key: event?.id ?? '',
  });
  if (to === 'completed') await inviteToReview(ctx, order.id);
  const isOver = to === 'cancelled' || to === 'refunded';
  if (isOver && (from === 'new' || from === 'confirmed')) await returnMaterial(ctx, order.id);
  if (isOver) {
    await closeOpenPayment(ctx, order.id);
    await returnCoupon(ctx, order.id);
  }
}
