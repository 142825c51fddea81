import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { orderStatuses, orders } from './orders.ts';
import { users } from './users.ts';

/** Who changed an order's status, when and why. */
export const orderEvents = pgTable(
  'order_events',
  {
    id: id(),
    /** Events in their order, whatever the clocks of two instances say. */
    sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    fromStatus: text({ enum: orderStatuses }),
    toStatus: text({ enum: orderStatuses }).notNull(),
    actorKind: text({ enum: ['guest', 'user', 'system'] }).notNull(),
    actorUserId: text().references(() => users.id, { onDelete: 'set null' }),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [index('idx_order_events_order').on(table.orderId, table.sequence)],
);
