import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What became of the beacons that arrived: accepted, or refused and why. */
export const vitalsIntake = pgTable(
  'vitals_intake',
  {
    hour: instant().notNull(),
    outcome: text().notNull(),
    beacons: integer().notNull(),
  },
  (table) => [primaryKey({ name: 'pk_vitals_intake', columns: [table.hour, table.outcome] })],
);
