import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id } from './columns.ts';
import { projects } from './projects.ts';

export const projectImages = pgTable(
  'project_images',
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** From where it shows the work; `photo` for a picture that the owner has sent. */
    view: text().notNull(),
    /** What it shows, in words; null where the view says it. */
    altEn: text(),
    altRu: text(),
    /** Address without width and format: `/catalogue/strom-vase/front` is served as `-480`, `-960`, `-1600`. */
    path: text().notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    /** A tiny picture as a data URI, shown while the real one loads. */
    placeholder: text(),
  },
  (table) => [index('idx_project_images_project').on(table.projectId, table.position)],
);
