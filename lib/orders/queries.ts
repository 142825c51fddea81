import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orders } from '#lib/db';
import { requireOwner } from './internal.ts';

export async function countNewOrders({ ctx }: { ctx: Ctx }): Promise<number> {
  requireOwner(ctx);
  return await ctx.db.$count(orders, eq(orders.status, 'new'));
}
