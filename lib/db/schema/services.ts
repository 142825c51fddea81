import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const services = pgTable('services', {
  slug: text().primaryKey(),
  nameEn: text().notNull(),
  nameRu: text().notNull(),
  summaryEn: text().notNull(),
  summaryRu: text().notNull(),
  detailEn: text().notNull(),
  detailRu: text().notNull(),
  /** A short fact beside the name: `0.2 to 0.3 mm layers`. */
  factEn: text().notNull(),
  factRu: text().notNull(),
  /** The lowest price, or the price of a unit; null where the price is a discount or on request. */
  fromCents: integer(),
  priceUnit: text({ enum: ['part', 'hour', 'discount', 'request'] }).notNull(),
  position: integer().notNull(),
});
