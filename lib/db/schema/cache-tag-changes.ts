import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** When each tag of the cache changed last. Written in the transaction of the change itself. */
export const cacheTagChanges = pgTable(
  'cache_tag_changes',
  {
    tag: text().primaryKey(),
    /** The transaction that changed what the tag stands for: PostgreSQL says which of them are finished. */
    transactionId: bigint({ mode: 'bigint' }).notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [index('idx_cache_tag_changes_transaction').on(table.transactionId)],
);
