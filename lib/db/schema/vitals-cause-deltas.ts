import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { causeColumns } from './vitals-causes.ts';

/** What batches add to the causes, until it is folded into them. */
export const vitalsCauseDeltas = pgTable(
  'vitals_cause_deltas',
  { batchId: uuid().notNull(), place: integer().notNull(), startsAt: instant().notNull(), ...causeColumns() },
  (table) => [primaryKey({ name: 'pk_vitals_cause_deltas', columns: [table.batchId, table.place] })],
);
