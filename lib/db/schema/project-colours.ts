import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { colours } from './colours.ts';
import { projects } from './projects.ts';

/** A colour in which a work is offered. */
export const projectColours = pgTable(
  'project_colours',
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    colour: text()
      .notNull()
      .references(() => colours.slug),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.colour] })],
);
