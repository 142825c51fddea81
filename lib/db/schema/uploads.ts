import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Failure } from '#lib/errors';
import { createdAt } from './columns.ts';
import { models } from './models.ts';
import { users } from './users.ts';

/** A resumable upload: whose it is, and what became of it. Its bytes grow in the staging folder. */
export const uploads = pgTable(
  'uploads',
  {
    id: text().primaryKey(),
    /** Keyed hash of the secret in the sender's cookie. */
    visitorHash: text().notNull(),
    /** Keyed hash of the sender's address and the day: for the quota, and of no use to find the address. */
    clientHash: text().notNull(),
    userId: text().references(() => users.id, { onDelete: 'set null' }),
    fileName: text().notNull(),
    sizeBytes: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: ['receiving', 'kept', 'refused'] })
      .notNull()
      .default('receiving'),
    modelId: uuid().references(() => models.id, { onDelete: 'cascade' }),
    refusal: jsonb().$type<Failure>(),
    createdAt: createdAt(),
  },
  (table) => [
    index('idx_uploads_visitor').on(table.visitorHash, table.createdAt),
    index('idx_uploads_client').on(table.clientHash, table.createdAt),
    index('idx_uploads_created_at').on(table.createdAt),
    index('idx_uploads_model').on(table.modelId),
  ],
);
