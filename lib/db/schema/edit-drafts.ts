import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { users } from './users.ts';

/** A form of the owner's as it came back with faults: shown again to browsers that run no script. */
export const editDrafts = pgTable(
  'edit_drafts',
  {
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Which form: `services/new`, `articles/infill-honestly`. */
    form: text().notNull(),
    values: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** Code of the fault by field name. */
    fields: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ name: 'pk_edit_drafts', columns: [table.userId, table.form] })],
);
