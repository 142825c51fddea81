import 'server-only';
import { sql } from 'drizzle-orm';
import { afterCommit, cacheTagChanges, type Queryable } from '#lib/db';
import { sharedCaches } from './shared-caches.ts';

/**
 * Throws away everything that was cached under these tags: call it with the `db` of the transaction that
 * changes what they stand for. With the commit this process serves nothing older; every other one follows
 * as soon as it has looked at the table (`watchTags`).
 */
export async function expireTags(db: Queryable, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  // In order, so that two transactions with the same tags never wait for each other.
  const changes = [...new Set(tags)].sort().map((tag) => ({
    tag,
    transactionId: sql`pg_current_xact_id()::text::bigint`,
    changedAt: sql`clock_timestamp()`,
  }));
  const rows = await db
    .insert(cacheTagChanges)
    .values(changes)
    .onConflictDoUpdate({
      target: cacheTagChanges.tag,
      set: { transactionId: sql`excluded.transaction_id`, changedAt: sql`excluded.changed_at` },
    })
    .returning({ tag: cacheTagChanges.tag, mark: sql<string>`${cacheTagChanges.transactionId}::text` });
  await afterCommit(db, () => sharedCaches().learn(rows));
}
