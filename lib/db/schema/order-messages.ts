import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { orders } from './orders.ts';

/** What customer and workshop write to each other about an order. */
export const orderMessages = pgTable(
  'order_messages',
  {
    id: id(),
    /** Messages in their order, whatever the clocks of two instances say. */
    sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    author: text({ enum: ['customer', 'owner'] }).notNull(),
    body: text().notNull(),
    /** When the other side opened the page that shows it. */
    readAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index('idx_order_messages_order').on(table.orderId, table.sequence),
    index('idx_order_messages_unread').on(table.author, table.orderId).where(sql`${table.readAt} is null`),
  ],
);
