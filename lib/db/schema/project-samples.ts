import { boolean, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, tsvector } from './columns.ts';
import { projects } from './projects.ts';

/**
 * One work in sixteen, whichever, with the columns that lists filter, search and sort by: what is many among all
 * works is told from among these. Kept by a trigger of projects; narrow, so that all of it is soon read.
 */
export const projectSamples = pgTable(
  'project_samples',
  {
    id: uuid()
      .primaryKey()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** From 0 to 3: any one of them is a smaller sample, a fourth of this one. */
    slice: smallint().notNull(),
    isPublished: boolean().notNull(),
    category: text().notNull(),
    material: text().notNull(),
    complexity: text().notNull(),
    isFeatured: boolean().notNull(),
    hasModel: boolean().notNull(),
    priceCents: integer().notNull(),
    printTimeS: integer().notNull(),
    publishedAt: instant().notNull(),
    viewCount: integer().notNull(),
    titleEn: text().notNull(),
    titleRu: text().notNull(),
    /** Without places and weights: nothing is ranked here. */
    search: tsvector(),
  },
  (table) => [
    index('idx_project_samples_facets').on(
      table.slice,
      table.isPublished,
      table.category,
      table.material,
      table.complexity,
      table.isFeatured,
      table.hasModel,
      table.priceCents,
      table.printTimeS,
    ),
    index('idx_project_samples_search').using('gin', table.search),
    index('idx_project_samples_published_at').on(table.publishedAt, table.id),
    index('idx_project_samples_price').on(table.priceCents, table.id),
    index('idx_project_samples_popular').on(table.viewCount, table.publishedAt, table.id),
    index('idx_project_samples_title_en').on(table.titleEn, table.id),
    index('idx_project_samples_title_ru').on(table.titleRu, table.id),
  ],
);
