import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { type Ctx, requireOwner } from '#lib/context';
import { toCsv } from '#lib/csv';
import { orderLines, orders } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { matchesSearch } from './list-orders.ts';
import { listOrdersInput } from './schemas.ts';

const head = [
  'reference',
  'ordered_at',
  'status',
  'payment_method',
  'payment_state',
  'customer',
  'email',
  'phone',
  'country',
  'delivery',
  'parts',
  'goods',
  'discount',
  'coupon',
  'delivery_price',
  'tax',
  'total',
  'paid',
  'refunded',
  'currency',
  'promised_for',
] as const;

const mostRows = 50_000;

/** All orders that fit, the newest first, as a table; sums in minor units of the currency. */
export async function ordersCsv({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<string> {
  requireOwner(ctx);
  const { status, search } = parseFields(listOrdersInput.pick({ status: true, search: true }), input);
  const partCount = sql<number>`(select coalesce(sum(${orderLines.quantity}), 0) from ${orderLines}
    where ${orderLines.orderId} = ${orders.id})`.mapWith(Number);
  const rows = await ctx.db
    .select({ order: orders, partCount })
    .from(orders)
    .where(and(matchesSearch(search), status ? eq(orders.status, status) : undefined))
    .orderBy(desc(orders.createdAt), desc(orders.reference))
    .limit(mostRows);
  const cells = rows.map(({ order, partCount: parts }) => [
    order.reference,
    order.createdAt.toISOString(),
    order.status,
    order.paymentMethod,
    order.paymentState,
    order.customerName,
    order.customerEmail,
    order.customerPhone,
    order.deliveryAddress?.country ?? null,
    order.deliveryName ?? order.deliveryMethod,
    parts,
    order.goodsCents,
    order.discountCents,
    order.couponCode,
    order.deliveryCents,
    order.taxCents,
    order.totalCents,
    order.paidCents,
    order.refundedCents,
    order.currency,
    order.promisedFor?.toISOString().slice(0, 10) ?? null,
  ]);
  return toCsv([head, ...cells]);
}
