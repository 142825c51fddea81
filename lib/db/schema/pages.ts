import { pgTable, text } from 'drizzle-orm/pg-core';
import { updatedAt } from './columns.ts';

/** The owner's own words for a page that the shop brings a text for; without a row that text stands. */
export const pages = pgTable('pages', {
  slug: text().primaryKey(),
  titleEn: text().notNull(),
  titleRu: text().notNull(),
  ledeEn: text().notNull(),
  ledeRu: text().notNull(),
  /** Markdown */
  bodyEn: text().notNull(),
  bodyRu: text().notNull(),
  updatedAt: updatedAt(),
});
