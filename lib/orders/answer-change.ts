import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { orderChanges, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { applyChange } from './apply-change.ts';
import { findOrderId } from './refund-order.ts';
import { orderReferenceSchema } from './schemas.ts';
import { lockOrder } from './settle-payment.ts';
import { findOrderRow } from './start-payment.ts';

const answerInput = z.object({
  reference: orderReferenceSchema,
  key: z.string().max(100),
  changeId: z.uuid(),
  answer: z.enum(['accepted', 'declined'], 'choose-one'),
});

async function close(
  ctx: Ctx,
  {
    orderId,
    changeId,
    state,
  }: { orderId: string; changeId?: string; state: 'accepted' | 'declined' | 'withdrawn' },
) {
  const isThis = changeId ? eq(orderChanges.id, changeId) : undefined;
  const isOpen = and(eq(orderChanges.orderId, orderId), eq(orderChanges.state, 'proposed'), isThis);
  const [change] = await ctx.db
    .update(orderChanges)
    .set({ state, answeredAt: ctx.now })
    .where(isOpen)
    .returning();
  if (change) return change;
  throw new DomainError('CONFLICT', 'This proposal was answered or taken back already.', {
    reason: 'change-answered',
  });
}

/** The customer, who has the signed link, agrees to a change or does not. */
export async function answerChange({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  const { answer: state, changeId, ...link } = parseFields(answerInput, input);
  const { id: orderId } = await findOrderRow(ctx, link);
  await withTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const isOver = order.status === 'cancelled' || order.status === 'refunded';
    const change = await close(tx, { orderId, changeId, state: isOver ? 'withdrawn' : state });
    if (state === 'accepted' && !isOver) await applyChange(tx, order, change);
  });
  ctx.log.info('order-change-answered', { reference: link.reference, state });
}

/** The owner takes a proposal back. */
export async function withdrawChange({ ctx, reference }: { ctx: Ctx; reference: string }): Promise<void> {
  requireOwner(ctx);
  const orderId = await findOrderId(ctx, reference);
  await withTransaction(ctx, async (tx) => {
    await lockOrder(tx, orderId);
    await close(tx, { orderId, state: 'withdrawn' });
  });
}
