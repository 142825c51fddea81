import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { sliceColumns, tallyColumns } from './vitals-tally-columns.ts';

/** What batches add to the hours and days, until it is folded into them. Only ever appended and emptied. */
export const vitalsDeltas = pgTable(
  'vitals_deltas',
  {
    batchId: uuid().notNull(),
    place: integer().notNull(),
    /** The hour in which the views began. */
    startsAt: instant().notNull(),
    ...sliceColumns(),
    ...tallyColumns(),
  },
  (table) => [primaryKey({ name: 'pk_vitals_deltas', columns: [table.batchId, table.place] })],
);
