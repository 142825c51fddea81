import 'server-only';
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { orderStatuses, orders, withTransaction } from '#lib/db';
import { isDomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { moveOrder } from './move-order.ts';
import { optionalText, orderReferenceSchema } from './schemas.ts';

const mostAtOnce = 100;

const changeManyInput = z.object({
  references: z.array(orderReferenceSchema).min(1, 'choose-orders').max(mostAtOnce, 'too-many'),
  to: z.enum(orderStatuses, 'choose-one'),
  reason: optionalText(500),
});

export interface BulkResult {
  readonly moved: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly reason: string }[];
}

/** Moves each of these orders by itself: one that may not go there stays, and the others go. */
export async function changeManyOrders({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<BulkResult> {
  requireOwner(ctx);
  const { references, to, reason } = parseFields(changeManyInput, input);
  const rows = await ctx.db
    .select({ reference: orders.reference, status: orders.status })
    .from(orders)
    .where(inArray(orders.reference, references));
  const moved: string[] = [];
  const refused: { reference: string; reason: string }[] = [];
  for (const { reference, status: from } of rows) {
    try {
      await withTransaction(ctx, (tx) => moveOrder(tx, { reference, from, to, reason }));
      moved.push(reference);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      refused.push({ reference, reason: error.reason ?? 'unknown' });
    }
  }
  ctx.log.info('orders-changed', { to, moved: moved.length, refused: refused.length });
  return { moved, refused };
}
