import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { causeColumns } from './vitals-causes.ts';

/** Causes of days to which nothing more is added: packed closely, counts rounded to what a percentile needs. */
export const vitalsSettledCauses = pgTable(
  'vitals_settled_causes',
  { startsAt: instant().notNull(), ...causeColumns() },
  (table) => [
    primaryKey({
      name: 'pk_vitals_settled_causes',
      columns: [table.audience, table.kind, table.route, table.device, table.startsAt, table.label],
    }),
    index('idx_vitals_settled_causes_starts_at').on(table.startsAt),
  ],
);
