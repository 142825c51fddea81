import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { type orderChanges, orderLines, orders, quotes } from '#lib/db';
import { deriveChangedTotals } from './change-terms.ts';
import { moveStock } from './material-stock.ts';
import { type lockOrder, settleSums } from './settle-payment.ts';

type OrderRow = Awaited<ReturnType<typeof lockOrder>>;
type ChangeRow = typeof orderChanges.$inferSelect;

/** What is not printed yet still lies on the shelf. */
function isUnprinted({ status }: OrderRow): boolean {
  return status === 'new' || status === 'confirmed';
}

/** Makes an agreed change hold: lines, sums, material and what is due, under the lock that who calls has on the order. */
export async function applyChange(ctx: Ctx, order: OrderRow, change: ChangeRow): Promise<void> {
  const { db } = ctx;
  const before = await db.select().from(orderLines).where(eq(orderLines.orderId, order.id));
  const quoteIds = change.lines.map(({ quoteId }) => quoteId);
  const quoted = await db
    .select({ id: quotes.id, frozen: quotes.frozen })
    .from(quotes)
    .where(inArray(quotes.id, quoteIds));
  for (const { lineId, quantity, totalCents, quoteId } of change.lines) {
    const frozen = quoted.find(({ id }) => id === quoteId)?.frozen;
    if (quantity === 0) await db.delete(orderLines).where(eq(orderLines.id, lineId));
    else if (frozen) {
      const set = { quantity, totalCents, quoteId, frozen };
      await db.update(orderLines).set(set).where(eq(orderLines.id, lineId));
    }
  }
  const after = await db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id))
    .orderBy(asc(orderLines.position));
  const { deliveryCents } = change;
  const totals = deriveChangedTotals(after, { deliveryCents, discountCents: order.discountCents });
  await db.update(orders).set(totals).where(eq(orders.id, order.id));
  if (isUnprinted(order)) {
    const parts = (lines: typeof after) => lines.map(({ frozen }) => frozen);
    await moveStock(ctx, parts(before), 1);
    await moveStock(ctx, parts(after), -1);
  }
  await settleSums(ctx, { ...order, ...totals });
}
