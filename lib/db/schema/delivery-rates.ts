import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** A way of sending to some countries, and what it costs there. */
export const deliveryRates = pgTable('delivery_rates', {
  slug: text().primaryKey(),
  nameEn: text().notNull(),
  nameRu: text().notNull(),
  /** ISO 3166-1 alpha-2 */
  countries: text().array().notNull(),
  /** Tax included. */
  priceCents: integer().notNull(),
  /** From this sum of goods on it costs nothing. */
  freeFromCents: integer(),
  workingDays: integer().notNull(),
  isActive: boolean().notNull().default(true),
  position: integer().notNull(),
});
