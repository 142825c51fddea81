import 'server-only';
import { and, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { orderLines, orders } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { listOrdersInput } from './schemas.ts';
import type { OrderStatus } from './transitions.ts';

export function matchesSearch(search: string | undefined): SQL | undefined {
  if (!search) return undefined;
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ilike(orders.reference, pattern),
    ilike(orders.customerName, pattern),
    ilike(orders.customerEmail, pattern),
  );
}

const summary = {
  id: orders.id,
  reference: orders.reference,
  status: orders.status,
  customerName: orders.customerName,
  customerEmail: orders.customerEmail,
  deliveryMethod: orders.deliveryMethod,
  paymentMethod: orders.paymentMethod,
  totalCents: orders.totalCents,
  currency: orders.currency,
  promisedFor: orders.promisedFor,
  paymentState: orders.paymentState,
  createdAt: orders.createdAt,
};

async function countByStatus(ctx: Ctx, search: string | undefined) {
  const rows = await ctx.db
    .select({ status: orders.status, count: sql<number>`count(*)`.mapWith(Number) })
    .from(orders)
    .where(matchesSearch(search))
    .groupBy(orders.status);
  return new Map<OrderStatus, number>(rows.map(({ status, count }) => [status, count]));
}

/** The title of each order's first line, and how many parts there are. */
async function partsOf(ctx: Ctx, orderIds: string[]) {
  if (orderIds.length === 0) return [];
  return await ctx.db
    .select({
      orderId: orderLines.orderId,
      firstTitle: sql<string>`(array_agg(${orderLines.title} order by ${orderLines.position}))[1]`,
      partCount: sql<number>`sum(${orderLines.quantity})`.mapWith(Number),
    })
    .from(orderLines)
    .where(inArray(orderLines.orderId, orderIds))
    .groupBy(orderLines.orderId);
}

/** A page of orders, the newest first, and how many there are of each status for the same search. */
export async function listOrders({ ctx, input }: { ctx: Ctx; input: z.input<typeof listOrdersInput> }) {
  requireOwner(ctx);
  const { status, search, page, perPage } = parseFields(listOrdersInput, input);
  const [rows, counts] = await Promise.all([
    ctx.db
      .select(summary)
      .from(orders)
      .where(and(matchesSearch(search), status ? eq(orders.status, status) : undefined))
      .orderBy(desc(orders.createdAt), desc(orders.reference))
      .limit(perPage)
      .offset((page - 1) * perPage),
    countByStatus(ctx, search),
  ]);
  const parts = await partsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const listed = rows.map(({ id, ...order }) => {
    const { firstTitle = '', partCount = 0 } = parts.find(({ orderId }) => orderId === id) ?? {};
    return { ...order, firstTitle, partCount };
  });
  const countOfAll = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const total = status ? (counts.get(status) ?? 0) : countOfAll;
  return { orders: listed, total, counts, countOfAll, page, perPage };
}

export type OrderSummary = Awaited<ReturnType<typeof listOrders>>['orders'][number];

export async function countNewOrders({ ctx }: { ctx: Ctx }): Promise<number> {
  requireOwner(ctx);
  return await ctx.db.$count(orders, eq(orders.status, 'new'));
}
