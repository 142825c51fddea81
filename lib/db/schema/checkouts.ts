import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
  | { readonly method: 'post'; readonly address: DeliveryAddress };

/** What a customer has typed on the way to an order; one checkout becomes one order at most. */
export const checkouts = pgTable(
  'checkouts',
  {
    id: id(),
    /** Secret held by the customer's cookie. */
    token: text().notNull().unique(),
    quoteId: uuid()
      .notNull()
      .references(() => quotes.id),
    contact: jsonb().$type<CheckoutContact>(),
    delivery: jsonb().$type<CheckoutDelivery>(),
    paymentMethod: text({ enum: ['invoice', 'pickup'] }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('idx_checkouts_quote').on(table.quoteId)],
);
