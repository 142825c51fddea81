import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { categories } from './categories.ts';
import { colours } from './colours.ts';
import { createdAt, id, instant, tsvector, updatedAt } from './columns.ts';
import { materials } from './materials.ts';
import { models } from './models.ts';

const texts = sql`project_search(title_en || ' ' || title_ru, tags || array[category, material], headline_en || ' ' || headline_ru, description_en || ' ' || description_ru)`;

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
    /** Derived from the price rules at the settings above; kept here so that lists sort and filter in SQL. A draft without a model has none. */
    priceCents: integer().notNull().default(0),
    printTimeS: integer().notNull().default(0),
    filamentGrams: doublePrecision().notNull().default(0),
    isFeatured: boolean().notNull().default(false),
    isPublished: boolean().notNull().default(true),
    viewCount: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    publishedAt: instant().notNull().defaultNow(),
    hasModel: boolean().notNull().generatedAlwaysAs(sql`model_id is not null`),
    /** The texts without their order: what is weighed how stands in the database's function `project_search`. */
    search: tsvector().generatedAlwaysAs(texts),
  },
  (table) => {
    // What filters ask about stands in every index that a list may walk: works that do not match are passed over,
    // and matches counted, without being read.
    const otherFacts = [table.material, table.complexity, table.isFeatured, table.hasModel] as const;
    const facts = [table.category, ...otherFacts] as const;
    const amounts = [table.priceCents, table.printTimeS] as const;
    // What lists are in the order of, and whose: few matches are put in order without being read.
    const keys = [table.publishedAt, table.viewCount, table.id] as const;
    const isPublished = sql`${table.isPublished}`;
    return [
      index('idx_projects_category').on(
        table.category,
        table.printTimeS,
        ...otherFacts,
        table.priceCents,
        table.isPublished,
        ...keys,
      ),
      index('idx_projects_created_at').on(table.createdAt),
      index('idx_projects_category_price').on(
        table.category,
        table.priceCents,
        ...otherFacts,
        table.printTimeS,
        table.isPublished,
        ...keys,
      ),
      index('idx_projects_tags').using('gin', table.tags),
      index('idx_projects_search').using(
        'gin',
        table.search,
        sql`project_facts(category, material, complexity, is_featured, has_model, price_cents, print_time_s, view_count, published_at)`,
      ),
      index('idx_projects_facets')
        .on(...facts, ...amounts)
        .where(isPublished),
      index('idx_projects_print_time')
        .on(
          table.complexity,
          table.printTimeS,
          table.hasModel,
          table.category,
          table.material,
          table.isFeatured,
          table.priceCents,
          ...keys,
        )
        .where(isPublished),
      index('idx_projects_featured')
        .on(table.publishedAt, table.id, ...facts, ...amounts)
        .where(sql`${table.isPublished} and ${table.isFeatured}`),
      index('idx_projects_published_at')
        .on(table.publishedAt, table.id, ...facts, ...amounts)
        .where(isPublished),
      index('idx_projects_price')
        .on(table.priceCents, table.id, ...facts, table.printTimeS)
        .where(isPublished),
      index('idx_projects_title_en')
        .on(table.titleEn, table.id, ...facts, ...amounts)
        .where(isPublished),
      index('idx_projects_title_ru')
        .on(table.titleRu, table.id, ...facts, ...amounts)
        .where(isPublished),
      index('idx_projects_popular')
        .on(table.viewCount, table.publishedAt, table.id, ...facts, ...amounts)
        .where(isPublished),
    ];
  },
);
