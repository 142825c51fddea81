import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { categories } from './categories.ts';
import { colours } from './colours.ts';
import { createdAt, id, instant, tsvector, updatedAt } from './columns.ts';
import { materials } from './materials.ts';
import { models } from './models.ts';

/** A printed work of the gallery. */
export const projects = pgTable(
  'projects',
  {
    id: id(),
    slug: text().notNull().unique(),
    category: text()
      .notNull()
      .references(() => categories.slug),
    material: text()
      .notNull()
      .references(() => materials.slug),
    colour: text()
      .notNull()
      .references(() => colours.slug),
    modelId: uuid().references(() => models.id),
    complexity: text({ enum: ['simple', 'medium', 'complex'] }).notNull(),
    titleEn: text().notNull(),
    titleRu: text().notNull(),
    headlineEn: text().notNull(),
    headlineRu: text().notNull(),
    descriptionEn: text().notNull(),
    descriptionRu: text().notNull(),
    tags: text().array().notNull().default([]),
    layerHeightMm: doublePrecision().notNull(),
    infillPercent: integer().notNull(),
    /** Derived from the price rules at the settings above; kept here so that lists sort and filter in SQL. */
    priceCents: integer().notNull(),
    printTimeS: integer().notNull(),
    filamentGrams: doublePrecision().notNull(),
    isFeatured: boolean().notNull().default(false),
    isPublished: boolean().notNull().default(true),
    viewCount: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    publishedAt: instant().notNull().defaultNow(),
    search: tsvector().generatedAlwaysAs(
      sql`to_tsvector('english', title_en || ' ' || headline_en || ' ' || description_en) || to_tsvector('russian', title_ru || ' ' || headline_ru || ' ' || description_ru)`,
    ),
  },
  (table) => [
    index('idx_projects_category').on(table.category),
    index('idx_projects_featured').on(table.isFeatured).where(sql`${table.isFeatured}`),
    index('idx_projects_created_at').on(table.createdAt.desc()),
    index('idx_projects_published_at').on(table.publishedAt.desc()),
    index('idx_projects_category_price').on(table.category, table.priceCents),
    index('idx_projects_tags').using('gin', table.tags),
    index('idx_projects_search').using('gin', table.search),
    index('idx_projects_title_trigram').using(
      'gin',
      sql`(${table.titleEn} || ' ' || ${table.titleRu}) gin_trgm_ops`,
    ),
  ],
);
