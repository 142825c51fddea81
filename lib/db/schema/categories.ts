import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const categories = pgTable('categories', {
  slug: text().primaryKey(),
  nameEn: text().notNull(),
  nameRu: text().notNull(),
  position: integer().notNull(),
});
