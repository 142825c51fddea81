import 'server-only';
import { type Ctx, requireOwner } from '#lib/context';
import { withTransaction } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { moveOrder } from './move-order.ts';
import { changeOrderStatusInput } from './schemas.ts';

/** The owner moves an order on. */
export async function changeOrderStatus({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { reference, from, to, reason } = parseFields(changeOrderStatusInput, input);
  await withTransaction(ctx, (tx) => moveOrder(tx, { reference, from, to, reason }));
  ctx.log.info('order-status-changed', { reference, from, to });
}
