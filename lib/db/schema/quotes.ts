import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { FrozenQuote } from '#lib/quote';
import { createdAt, id, instant } from './columns.ts';
import { models } from './models.ts';
import { priceRuleVersions } from './price-rule-versions.ts';
import { projects } from './projects.ts';

/** A price as promised: frozen with the geometry's hash and the version of the rules. */
export const quotes = pgTable(
  'quotes',
  {
    id: id(),
    /** Unguessable part of the quote's address. */
    token: text().notNull().unique(),
    modelId: uuid()
      .notNull()
      .references(() => models.id),
    projectId: uuid().references(() => projects.id, { onDelete: 'set null' }),
    rulesVersion: integer()
      .notNull()
      .references(() => priceRuleVersions.version),
    geometryHash: text().notNull(),
    frozen: jsonb().$type<FrozenQuote>().notNull(),
    totalCents: integer().notNull(),
    currency: text().notNull(),
    validUntil: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('idx_quotes_model').on(table.modelId)],
);
