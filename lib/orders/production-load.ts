import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orderLines, orders } from '#lib/db';
import type { MachineLoad } from './promise-date.ts';
import type { OrderStatus } from './transitions.ts';

/** Orders whose parts still need a machine. */
export const unprinted: readonly OrderStatus[] = ['new', 'confirmed', 'in-production'];

/** Machine time of everything that is ordered and not printed yet. */
export async function readProductionLoad({ db }: Pick<Ctx, 'db'>): Promise<readonly MachineLoad[]> {
  const isRush = sql<boolean>`${orderLines.frozen}->'settings'->>'urgency' = 'rush'`;
  const rows = await db
    .select({
      machine: orderLines.machine,
      isRush,
      seconds: sql<number>`sum(${orderLines.machineSeconds})`.mapWith(Number),
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(inArray(orders.status, [...unprinted]), isNull(orderLines.printedAt)))
    .groupBy(orderLines.machine, isRush);
  return rows.flatMap(({ machine, ...load }) => (machine === null ? [] : [{ machine, ...load }]));
}
