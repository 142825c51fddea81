import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { orders } from './orders.ts';
import { users } from './users.ts';

/** A browser that has asked to be told: of one order, or the owner's of every new one. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    /** Given out by the browser's maker; who knows it can send nothing without our key. */
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    orderId: uuid().references(() => orders.id, { onDelete: 'cascade' }),
    userId: text().references(() => users.id, { onDelete: 'cascade' }),
    locale: text({ enum: ['en', 'ru'] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('uq_push_subscriptions_subject')
      .on(table.endpoint, table.orderId, table.userId)
      .nullsNotDistinct(),
    index('idx_push_subscriptions_order').on(table.orderId),
    index('idx_push_subscriptions_user').on(table.userId),
    check('push_subscriptions_one_subject', sql`num_nonnulls(${table.orderId}, ${table.userId}) = 1`),
  ],
);
