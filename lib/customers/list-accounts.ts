import 'server-only';
import { and, count, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { orders, users } from '#lib/db';
import { parseFields } from '#lib/parse-fields';

const perPage = 30;

const listInput = z.object({
  search: z.string().trim().max(100).default(''),
  state: z.enum(['blocked', 'unproved']).optional(),
  page: z.int().min(1).max(100_000).default(1),
});

const account = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  isProved: users.emailVerified,
  isActive: users.isActive,
  hasSecondStep: users.twoFactorEnabled,
  locale: users.locale,
  lastLoginAt: users.lastLoginAt,
  createdAt: users.createdAt,
};

function matches({ search, state }: z.output<typeof listInput>) {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const isFound = search ? or(ilike(users.name, pattern), ilike(users.email, pattern)) : undefined;
  if (state === 'blocked') return and(isFound, eq(users.isActive, false));
  return state === 'unproved' ? and(isFound, eq(users.emailVerified, false)) : isFound;
}

/** What was called off was not bought. */
const totalCents =
  sql<number>`coalesce(sum(${orders.totalCents}) filter (where ${orders.status} <> 'cancelled'), 0)`.mapWith(
    Number,
  );

async function ordersOf({ db }: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .select({ userId: orders.userId, count: count(), totalCents: totalCents })
    .from(orders)
    .where(inArray(orders.userId, [...ids]))
    .groupBy(orders.userId);
}

/** A page of the accounts, the newest first, each with how much it has ordered. */
export async function listAccounts({ ctx, input }: { ctx: Ctx; input: z.input<typeof listInput> }) {
  requireOwner(ctx);
  const wanted = parseFields(listInput, input);
  const rows = await ctx.db
    .select({ ...account, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(users)
    .where(matches(wanted))
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(perPage)
    .offset((wanted.page - 1) * perPage);
  const placed = await ordersOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const total = rows[0]?.total ?? 0;
  const accounts = rows.map(({ total: _, ...row }) => {
    const own = placed.find(({ userId }) => userId === row.id);
    return { ...row, orderCount: own?.count ?? 0, orderedCents: own?.totalCents ?? 0 };
  });
  return { accounts, total, page: wanted.page, pageCount: Math.ceil(total / perPage) };
}

export type Account = Awaited<ReturnType<typeof listAccounts>>['accounts'][number];
