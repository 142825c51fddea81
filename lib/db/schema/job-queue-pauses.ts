import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** Queues that the owner has stopped for now. */
export const jobQueuePauses = pgTable('job_queue_pauses', {
  queue: text().primaryKey(),
  createdAt: createdAt(),
});
