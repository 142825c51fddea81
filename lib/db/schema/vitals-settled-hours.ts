import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { sliceColumns, tallyColumns } from './vitals-tally-columns.ts';

/** Hours to which nothing more is added: packed closely, counts rounded to what a percentile needs. */
export const vitalsSettledHours = pgTable(
  'vitals_settled_hours',
  { startsAt: instant().notNull(), ...sliceColumns(), ...tallyColumns() },
  (table) => [
    primaryKey({
      name: 'pk_vitals_settled_hours',
      columns: [table.audience, table.sliceKind, table.sliceValue, table.startsAt],
    }),
    index('idx_vitals_settled_hours_starts_at').on(table.startsAt),
  ],
);
