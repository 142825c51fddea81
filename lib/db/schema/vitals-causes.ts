import { doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea, instant } from './columns.ts';

export const causeColumns = () => ({
  audience: text({ enum: ['real', 'lab', 'bot'] }).notNull(),
  kind: text().notNull(),
  route: text().notNull(),
  device: text({ enum: ['phone', 'tablet', 'desktop'] }).notNull(),
  label: text().notNull(),
  views: integer().notNull(),
  weightSquares: doublePrecision().notNull(),
  buckets: bytea().notNull(),
});

/** What made values large, by day (UTC): elements, scripts, the parts of the largest paint. */
export const vitalsCauses = pgTable(
  'vitals_causes',
  { startsAt: instant().notNull(), ...causeColumns() },
  (table) => [
    primaryKey({
      name: 'pk_vitals_causes',
      columns: [table.audience, table.kind, table.route, table.device, table.startsAt, table.label],
    }),
    index('idx_vitals_causes_starts_at').on(table.startsAt),
  ],
);
