import { index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * How often each size of each metric was seen, by hour and slice: grows with slices, never with traffic.
 * The metric VIEW only counts page views.
 */
export const vitalsHistograms = pgTable(
  'vitals_histograms',
  {
    hour: instant().notNull(),
    audience: text({ enum: ['real', 'lab'] }).notNull(),
    metric: text({ enum: ['LCP', 'INP', 'CLS', 'FCP', 'TTFB', 'VIEW'] }).notNull(),
    sliceKind: text({ enum: ['total', 'route', 'device', 'route-device', 'release'] }).notNull(),
    sliceValue: text().notNull(),
    views: integer().notNull(),
    good: integer().notNull(),
    needsImprovement: integer().notNull(),
    poor: integer().notNull(),
    /** Ascending bucket numbers and, at the same places, their counts. */
    buckets: smallint().array().notNull(),
    counts: integer().array().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'pk_vitals_histograms',
      columns: [table.audience, table.sliceKind, table.sliceValue, table.metric, table.hour],
    }),
    index('idx_vitals_histograms_hour').on(table.hour),
  ],
);
