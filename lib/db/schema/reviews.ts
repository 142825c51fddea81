import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { KeptPicture } from '#lib/pictures';
import { createdAt, id } from './columns.ts';
import { projects } from './projects.ts';

export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    projectId: uuid().references(() => projects.id, { onDelete: 'cascade' }),
    stars: integer().notNull(),
    author: text().notNull(),
    body: text().notNull(),
    language: text({ enum: ['en', 'ru'] }).notNull(),
    material: text(),
    colour: text(),
    scalePercent: integer(),
    status: text({ enum: ['pending', 'approved', 'rejected'] })
      .notNull()
      .default('pending'),
    /** What the workshop says to it, below it. */
    answer: text(),
    photos: jsonb().$type<readonly KeptPicture[]>().notNull().default([]),
    createdAt: createdAt(),
  },
  (table) => [
    index('idx_reviews_project_status').on(table.projectId, table.status),
    index('idx_reviews_status_created').on(table.status, table.createdAt),
    check('reviews_stars_between_1_and_5', sql`${table.stars} between 1 and 5`),
  ],
);
