import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { orders } from './orders.ts';

export const mailStates = ['waiting', 'sent', 'kept', 'failed'] as const;

/** The outbox: what the shop has written to people, and what became of it. */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    /** What it is about, such as an event's id: a second mail about the same is none. */
    key: text().notNull().unique(),
    kind: text().notNull(),
    orderId: uuid().references(() => orders.id, { onDelete: 'cascade' }),
    recipient: text().notNull(),
    locale: text({ enum: ['en', 'ru'] }).notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** `kept`: the shop has no mail server, the owner reads it here. */
    state: text({ enum: mailStates }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: createdAt(),
    sentAt: instant(),
  },
  (table) => [
    index('idx_mails_created_at').on(table.createdAt.desc()),
    index('idx_mails_order').on(table.orderId, table.createdAt),
  ],
);
