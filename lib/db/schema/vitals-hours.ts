import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { sliceColumns, tallyColumns } from './vitals-tally-columns.ts';

/** Every slice by hour, for 14 days: grows with slices, never with traffic. */
export const vitalsHours = pgTable(
  'vitals_hours',
  { startsAt: instant().notNull(), ...sliceColumns(), ...tallyColumns() },
  (table) => [
    primaryKey({
      name: 'pk_vitals_hours',
      columns: [table.audience, table.sliceKind, table.sliceValue, table.startsAt],
    }),
    index('idx_vitals_hours_starts_at').on(table.startsAt),
  ],
);
