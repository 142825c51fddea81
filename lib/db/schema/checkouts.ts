import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { carts } from './carts.ts';
import { createdAt, id, updatedAt } from './columns.ts';
import { quotes } from './quotes.ts';

export interface CheckoutContact {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly note?: string;
}

export interface DeliveryAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

export type CheckoutDelivery =
  | { readonly method: 'pickup' }
  | {
      readonly method: 'post';
      readonly address: DeliveryAddress;
      /** Slug of a delivery rate; left out, the shop's usual post. */
      readonly rate?: string;
    };

/** A step as it came back with faults: shown again to browsers that run no script. */
export interface CheckoutDraft {
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;
  /** Code of the fault by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** What a customer has typed on the way to an order; one checkout becomes one order at most. */
export const checkouts = pgTable(
  'checkouts',
  {
    id: id(),
    /** Secret held by the customer's cookie. */
    token: text().notNull().unique(),
    /** What is bought: one quote, or a cart with all that is in it when the order is placed. */
    quoteId: uuid().references(() => quotes.id),
    cartId: uuid().references(() => carts.id, { onDelete: 'cascade' }),
    contact: jsonb().$type<CheckoutContact>(),
    delivery: jsonb().$type<CheckoutDelivery>(),
    paymentMethod: text({ enum: ['invoice', 'pickup', 'card'] }),
    /** The code of who buys one quote; a cart keeps its own. */
    coupon: text(),
    draft: jsonb().$type<CheckoutDraft>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('idx_checkouts_quote').on(table.quoteId),
    index('idx_checkouts_cart').on(table.cartId),
    check('checkouts_one_subject', sql`num_nonnulls(${table.quoteId}, ${table.cartId}) = 1`),
  ],
);
