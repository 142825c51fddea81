import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';

export const colours = pgTable('colours', {
  slug: text().primaryKey(),
  nameEn: text().notNull(),
  nameRu: text().notNull(),
  kind: text({ enum: ['solid', 'gradient', 'metallic'] }).notNull(),
  /** One hex for a solid or metallic colour, the stops from bottom to top for a gradient. */
  hexes: text().array().notNull(),
  isInStock: boolean().notNull().default(true),
  position: integer().notNull(),
});
