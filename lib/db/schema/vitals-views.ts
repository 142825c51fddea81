import { boolean, index, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A capped sample of single page views, for looking at examples. No figure is computed from it. */
export const vitalsViews = pgTable(
  'vitals_views',
  {
    viewId: uuid().primaryKey(),
    receivedAt: instant().notNull(),
    /** How many views this one stands for. */
    weight: real().notNull(),
    isLab: boolean().notNull(),
    route: text().notNull(),
    lang: text({ enum: ['en', 'ru'] }).notNull(),
    device: text({ enum: ['phone', 'tablet', 'desktop'] }).notNull(),
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
  (table) => [index('idx_vitals_views_received_at').using('brin', table.receivedAt)],
);
