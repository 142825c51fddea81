import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';

export const contactStatuses = ['new', 'answered', 'closed'] as const;

/** What somebody has written to the workshop, and what it answered. */
export const contactRequests = pgTable(
  'contact_requests',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    message: text().notNull(),
    locale: text({ enum: ['en', 'ru'] }).notNull(),
    status: text({ enum: contactStatuses }).notNull().default('new'),
    answer: text(),
    answeredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [index('idx_contact_requests_status').on(table.status, table.createdAt.desc())],
);
