import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { users } from './users.ts';

/** What an owner did, to what, and when; never changed afterwards. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    actorUserId: text().references(() => users.id, { onDelete: 'set null' }),
    action: text().notNull(),
    subject: text().notNull(),
    details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('idx_audit_entries_created_at').on(table.createdAt),
    index('idx_audit_entries_subject').on(table.subject, table.createdAt),
  ],
);
