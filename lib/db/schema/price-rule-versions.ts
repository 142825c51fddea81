import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { PriceRules } from '#lib/quote';
import { createdAt } from './columns.ts';
import { users } from './users.ts';

/** The price rules through time: the highest version is in force, older ones explain older quotes. */
export const priceRuleVersions = pgTable('price_rule_versions', {
  version: integer().primaryKey(),
  rules: jsonb().$type<PriceRules>().notNull(),
  createdBy: text().references(() => users.id, { onDelete: 'set null' }),
  createdAt: createdAt(),
});
