import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { sliceColumns, tallyColumns } from './vitals-tally-columns.ts';

/** Every slice by day (UTC), for 13 months: grows with slices, never with traffic. */
export const vitalsDays = pgTable(
  'vitals_days',
  { startsAt: instant().notNull(), ...sliceColumns(), ...tallyColumns() },
  (table) => [
    primaryKey({
      name: 'pk_vitals_days',
      columns: [table.audience, table.sliceKind, table.sliceValue, table.startsAt],
    }),
    index('idx_vitals_days_starts_at').on(table.startsAt),
  ],
);
