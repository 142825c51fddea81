import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant, updatedAt } from './columns.ts';

/** A code that makes an order cheaper, by a share or by a sum. */
export const coupons = pgTable(
  'coupons',
  {
    /** The code itself, in small letters: customers may type it as they like. */
    slug: text().primaryKey(),
    percent: integer(),
    amountCents: integer(),
    /** Of the goods; below it the code does nothing yet. */
    minimumCents: integer().notNull().default(0),
    validFrom: instant(),
    validUntil: instant(),
    /** Orders in all; null without a limit. */
    maxUses: integer(),
    isOncePerCustomer: boolean().notNull().default(true),
    isActive: boolean().notNull().default(true),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    check('coupons_one_kind', sql`num_nonnulls(${table.percent}, ${table.amountCents}) = 1`),
    check('coupons_percent', sql`${table.percent} between 1 and 100`),
    check('coupons_amount', sql`${table.amountCents} > 0`),
  ],
);
