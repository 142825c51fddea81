import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** What a customer reads about a material; what it costs stands in the price rules under the same slug. */
export const materials = pgTable('materials', {
  slug: text().primaryKey(),
  name: text().notNull(),
  technology: text({ enum: ['fdm', 'sla'] }).notNull(),
  factEn: text().notNull(),
  factRu: text().notNull(),
  /** Grams on the shelf that no order has taken yet; below zero they are still to be bought. Null: nobody counts. */
  stockGrams: integer(),
  isInStock: boolean().notNull().default(true),
  position: integer().notNull(),
});
