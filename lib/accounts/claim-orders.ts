import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { getDb, orders, type Queryable } from '#lib/db';

/** Gives an account the orders that its proved address placed as a guest. */
export async function claimOrders(
  { userId, email }: { userId: string; email: string },
  db: Queryable = getDb(),
): Promise<void> {
  await db
    .update(orders)
    // The page of the order shows the same as before: nobody is told of a change.
    .set({ userId, updatedAt: sql`${orders.updatedAt}` })
    .where(and(isNull(orders.userId), eq(sql`lower(${orders.customerEmail})`, email.toLowerCase())));
}
