import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/** A question that customers ask before ordering, with its answer. */
export const questions = pgTable('questions', {
  slug: text().primaryKey(),
  questionEn: text().notNull(),
  questionRu: text().notNull(),
  answerEn: text().notNull(),
  answerRu: text().notNull(),
  position: integer().notNull(),
});
