import { pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The releases this shop has run: a beacon of any other is not counted under the name it gives. */
export const vitalsReleases = pgTable('vitals_releases', {
  release: text().primaryKey(),
  startedAt: instant().notNull(),
});
