import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, updatedAt } from './columns.ts';

export const articles = pgTable(
  'articles',
  {
    id: id(),
    slug: text().notNull().unique(),
    category: text().notNull(),
    titleEn: text().notNull(),
    titleRu: text().notNull(),
    summaryEn: text().notNull(),
    summaryRu: text().notNull(),
    /** Markdown */
    bodyEn: text().notNull(),
    bodyRu: text().notNull(),
    tags: text().array().notNull().default([]),
    /** Address of a picture without width and ending, as in project_images. */
    picturePath: text(),
    isPublished: boolean().notNull().default(false),
    publishedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('idx_articles_published').on(table.isPublished, table.publishedAt),
    index('idx_articles_category').on(table.category),
    index('idx_articles_published_at').on(table.publishedAt),
  ],
);
