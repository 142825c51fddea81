import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';

/** Every word that some work's texts use: what a mistyped word is compared with. A trigger of projects adds to it. */
export const searchWords = pgTable(
  'search_words',
  {
    /** In lower case and without accents. */
    word: text().primaryKey(),
    /** What the full-text search makes of it: `brackets` and `bracket` have one. */
    lexeme: text().notNull(),
  },
  (table) => [
    index('idx_search_words_lexeme').on(table.lexeme.op('text_pattern_ops')),
    index('idx_search_words_trigram').using('gin', sql`${table.word} gin_trgm_ops`),
  ],
);
