import { bigint, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { carts } from './carts.ts';
import { createdAt, id } from './columns.ts';
import { quotes } from './quotes.ts';

/** A frozen quote in a cart: model, settings, quantity and price are the quote's. */
export const cartLines = pgTable(
  'cart_lines',
  {
    id: id(),
    sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    cartId: uuid()
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    quoteId: uuid()
      .notNull()
      .references(() => quotes.id),
    note: text(),
    createdAt: createdAt(),
  },
  (table) => [unique('uq_cart_lines_quote').on(table.cartId, table.quoteId)],
);
