import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt } from './columns.ts';

/** What a browser has put aside to order. */
export const carts = pgTable('carts', {
  id: id(),
  /** Hash of the secret in the customer's cookie. */
  token: text().notNull().unique(),
  /** Counts every change of its lines: an order is for one version only. */
  version: integer().notNull().default(0),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
