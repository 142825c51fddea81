import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { DeliveryAddress } from './checkouts.ts';
import { createdAt, id } from './columns.ts';
import { users } from './users.ts';

/** Where a customer has things sent to. */
export const savedAddresses = pgTable(
  'saved_addresses',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    address: jsonb().$type<DeliveryAddress>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('idx_saved_addresses_user').on(table.userId, table.createdAt)],
);
