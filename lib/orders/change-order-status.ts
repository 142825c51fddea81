import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { orderEvents, orders, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from './internal.ts';
import { changeOrderStatusInput } from './schemas.ts';
import { type DeliveryMethod, listNextStatuses } from './transitions.ts';

type Change = z.output<typeof changeOrderStatusInput>;

function requireAllowed({ from, to, reason }: Change, delivery: DeliveryMethod): void {
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

/**
 * Moves an order along the table of transitions and notes who, when and why. Of two changes made from the
 * same status at the same time one wins; the other is told the status that holds now.
 */
export async function changeOrderStatus({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const change = parseFields(changeOrderStatusInput, input);
  const { reference, from, to } = change;
  await withTransaction(ctx, async ({ db }) => {
    const [order] = await db
      .select({ id: orders.id, status: orders.status, deliveryMethod: orders.deliveryMethod })
      .from(orders)
      .where(eq(orders.reference, reference));
    if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
    requireAllowed(change, order.deliveryMethod);
    const changed = await db
      .update(orders)
      .set({ status: to, updatedAt: ctx.now })
      .where(and(eq(orders.id, order.id), eq(orders.status, from)))
      .returning({ id: orders.id });
    if (changed.length === 0) {
      const status = await db.select({ status: orders.status }).from(orders).where(eq(orders.id, order.id));
      throw new DomainError('CONFLICT', 'The status was changed in the meantime.', {
        reason: 'status-changed',
        facts: { status: status[0]?.status ?? order.status },
      });
    }
    await db.insert(orderEvents).values({
      orderId: order.id,
      fromStatus: from,
      toStatus: to,
      actorKind: ctx.actor.kind,
      actorUserId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      reason: change.reason ?? null,
      createdAt: ctx.now,
    });
  });
  ctx.log.info('order-status-changed', { reference, from, to });
}
