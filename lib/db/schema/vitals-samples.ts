import { index, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * A capped sample of single page views, for looking at examples. No figure is computed from it. One partition
 * a day, dropped whole after 14 days.
 */
export const vitalsSamples = pgTable(
  'vitals_samples',
  {
    viewId: uuid().notNull(),
    receivedAt: instant().notNull(),
    /** How many views this one stands for. */
    weight: real().notNull(),
    audience: text({ enum: ['real', 'lab', 'bot'] }).notNull(),
    route: text().notNull(),
    lang: text({ enum: ['en', 'ru'] }).notNull(),
    device: text({ enum: ['phone', 'tablet', 'desktop'] }).notNull(),
    browser: text().notNull(),
    country: text(),
    connection: text(),
    navigation: text().notNull(),
    release: text().notNull(),
    lcpMs: real(),
    lcpTarget: text(),
    lcpFirstByteMs: real(),
    lcpLoadDelayMs: real(),
    lcpLoadTimeMs: real(),
    lcpRenderDelayMs: real(),
    inpMs: real(),
    inpTarget: text(),
    inpScript: text(),
    inpScriptMs: real(),
    cls: real(),
    clsTarget: text(),
    fcpMs: real(),
    ttfbMs: real(),
  },
  (table) => [
    primaryKey({ name: 'pk_vitals_samples', columns: [table.viewId, table.receivedAt] }),
    index('idx_vitals_samples_received_at').using('brin', table.receivedAt),
  ],
);
