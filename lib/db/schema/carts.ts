import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt } from './columns.ts';
import { coupons } from './coupons.ts';
import { users } from './users.ts';

/** What a browser has put aside to order. */
export const carts = pgTable('carts', {
  id: id(),
  /** Hash of the secret in the customer's cookie. */
  token: text().notNull().unique(),
  /** Counts every change of its lines: an order is for one version only. */
  version: integer().notNull().default(0),
  /** Whose it is once somebody has signed in with it: one a customer, on every device. */
  userId: text()
    .unique()
    .references(() => users.id, { onDelete: 'set null' }),
  coupon: text().references(() => coupons.slug, { onUpdate: 'cascade', onDelete: 'set null' }),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
