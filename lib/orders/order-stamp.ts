import 'server-only';
import { inArray } from 'drizzle-orm';
import { orders, type Queryable } from '#lib/db';

/** Another one after every change of an order that its page shows. */
export function stampOf({ updatedAt }: { readonly updatedAt: Date }): string {
  return updatedAt.getTime().toString(36);
}

/** The stamps of these orders, in one query. */
export async function readStamps(
  db: Queryable,
  references: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ reference: orders.reference, updatedAt: orders.updatedAt })
    .from(orders)
    .where(inArray(orders.reference, [...references]));
  return new Map(rows.map((row) => [row.reference, stampOf(row)]));
}
