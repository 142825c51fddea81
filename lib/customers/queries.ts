import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { requireUser } from '#lib/accounts';
import type { Ctx } from '#lib/context';
import { orders, users } from '#lib/db';
import { DomainError } from '#lib/errors';
import { listOrderTitles } from '#lib/orders';

const perPage = 20;

/** Who is signed in. */
export async function getProfile({ ctx }: { ctx: Ctx }) {
  const { userId } = requireUser(ctx);
  const [profile] = await ctx.db
    .select({ name: users.name, email: users.email, locale: users.locale, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, userId));
  if (!profile) throw new DomainError('NOT_FOUND', 'There is nothing here.');
  return profile;
}

export type Profile = Awaited<ReturnType<typeof getProfile>>;

/** A page of the orders of who is signed in, the newest first. */
export async function listOwnOrders({ ctx, page }: { ctx: Ctx; page: number }) {
  const { userId } = requireUser(ctx);
  const [total, rows] = await Promise.all([
    ctx.db.$count(orders, eq(orders.userId, userId)),
    ctx.db
      .select({
        id: orders.id,
        reference: orders.reference,
        status: orders.status,
        totalCents: orders.totalCents,
        currency: orders.currency,
        createdAt: orders.createdAt,
      })
      .from(orders)
      .where(eq(orders.userId, userId))
      .orderBy(desc(orders.createdAt), desc(orders.reference))
      .limit(perPage)
      .offset((page - 1) * perPage),
  ]);
  const titles = await listOrderTitles({ ctx, orderIds: rows.map(({ id }) => id) });
  const listed = rows.map(({ id, ...order }) => ({ ...order, titles: titles.get(id) ?? [] }));
  return { orders: listed, total, page, pageCount: Math.ceil(total / perPage) };
}

export type OwnOrder = Awaited<ReturnType<typeof listOwnOrders>>['orders'][number];
