import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Batches already counted: a batch sent again after a lost connection is not counted twice. */
export const vitalsBatches = pgTable(
  'vitals_batches',
  { id: uuid().primaryKey(), countedAt: instant().notNull() },
  (table) => [index('idx_vitals_batches_counted_at').on(table.countedAt)],
);
