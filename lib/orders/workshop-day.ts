import 'server-only';
import { and, count, eq, gte, inArray, isNotNull, lt, ne, or, sql, sum } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import { type Ctx, requireOwner } from '#lib/context';
import { materials, orderChanges, orderMessages, orders, payments, refunds } from '#lib/db';

const dayMs = 86_400_000;
/** Orders whose promise is not kept yet. */
const open = ['new', 'confirmed', 'in-production', 'ready'] as const;

/** When the shop's day began. */
function dayStart(now: Date, timeZone: string) {
  return sql`date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;
}

async function readOrdered({ db }: Ctx, since: ReturnType<typeof dayStart>) {
  const isSold = sql`${orders.status} not in ('cancelled', 'refunded')`;
  const [row] = await db
    .select({ count: count(), cents: sum(orders.totalCents).mapWith(Number) })
    .from(orders)
    .where(and(sql`${orders.createdAt} >= ${since}`, isSold));
  return { count: row?.count ?? 0, cents: row?.cents ?? 0 };
}

/** Money that came in less money that went back. */
async function readMoney({ db }: Ctx, since: ReturnType<typeof dayStart>) {
  const [came] = await db
    .select({ cents: sum(payments.paidCents).mapWith(Number) })
    .from(payments)
    .where(sql`${payments.paidAt} >= ${since}`);
  const [went] = await db
    .select({ cents: sum(refunds.amountCents).mapWith(Number) })
    .from(refunds)
    .where(and(sql`${refunds.createdAt} >= ${since}`, ne(refunds.state, 'failed')));
  return (came?.cents ?? 0) - (went?.cents ?? 0);
}

async function listLate({ db, now }: Ctx) {
  return await db
    .select({
      reference: orders.reference,
      status: orders.status,
      customerName: orders.customerName,
      promisedFor: orders.promisedFor,
    })
    .from(orders)
    .where(and(inArray(orders.status, [...open]), isNotNull(orders.promisedFor), lt(orders.promisedFor, now)))
    .orderBy(orders.promisedFor)
    .limit(20);
}

/** Orders of a status for whose next step nobody but the owner is needed. */
async function readWaiting({ db, now }: Ctx) {
  const isPayable = or(ne(orders.paymentMethod, 'card'), ne(orders.paymentState, 'due'));
  const unpaid = and(
    eq(orders.paymentMethod, 'invoice'),
    eq(orders.paymentState, 'due'),
    inArray(orders.status, ['confirmed', 'in-production', 'ready', 'shipped', 'completed']),
    lt(orders.createdAt, new Date(now.getTime() - 14 * dayMs)),
  );
  const owed = and(
    eq(orders.status, 'cancelled'),
    gte(sql`${orders.paidCents} - ${orders.refundedCents}`, 1),
  );
  const unread = and(eq(orderMessages.author, 'customer'), sql`${orderMessages.readAt} is null`);
  const isShort = and(isNotNull(materials.stockGrams), lt(materials.stockGrams, 0));
  const [toConfirm, toHandOver, disputed, overdue, toGiveBack, faulty, messages, answers, short] =
    await Promise.all([
      db.$count(orders, and(eq(orders.status, 'new'), isPayable)),
      db.$count(orders, eq(orders.status, 'ready')),
      db.$count(orders, eq(orders.status, 'disputed')),
      db.$count(orders, unpaid),
      db.$count(orders, owed),
      db.$count(payments, isNotNull(payments.fault)),
      db.$count(orderMessages, unread),
      db.$count(orderChanges, eq(orderChanges.state, 'proposed')),
      db.$count(materials, isShort),
    ]);
  return { toConfirm, toHandOver, disputed, overdue, toGiveBack, faulty, messages, answers, short };
}

export type WorkshopDay = Awaited<ReturnType<typeof readWorkshopDay>>;

/** What the owner looks at in the morning: what came, what is late, what waits for him. */
export async function readWorkshopDay({ ctx }: { ctx: Ctx }) {
  requireOwner(ctx);
  const { timeZone, currency } = await getShopSettings({ ctx });
  const today = dayStart(ctx.now, timeZone);
  const month = dayStart(new Date(ctx.now.getTime() - 29 * dayMs), timeZone);
  const [ordered, orderedInMonth, moneyCents, moneyInMonthCents, late, waiting] = await Promise.all([
    readOrdered(ctx, today),
    readOrdered(ctx, month),
    readMoney(ctx, today),
    readMoney(ctx, month),
    listLate(ctx),
    readWaiting(ctx),
  ]);
  return { ordered, orderedInMonth, moneyCents, moneyInMonthCents, late, waiting, currency, timeZone };
}
