import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { FrozenQuote } from '#lib/quote';
import { id, instant } from './columns.ts';
import { models } from './models.ts';
import { orders } from './orders.ts';
import { quotes } from './quotes.ts';

export const orderLines = pgTable(
  'order_lines',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    quoteId: uuid()
      .notNull()
      .references(() => quotes.id),
    modelId: uuid()
      .notNull()
      .references(() => models.id),
    title: text().notNull(),
    note: text(),
    quantity: integer().notNull(),
    /** The whole frozen quote: what was promised stays readable whatever the rules become. */
    frozen: jsonb().$type<FrozenQuote>().notNull(),
    totalCents: integer().notNull(),
    /** When the last of its parts came off the machine. */
    printedAt: instant(),
    /** The gallery's work that was made of it. Not a foreign key: a work that was deleted may come back under its id. */
    galleryProjectId: uuid(),
    /** Whose machine time the line takes, and how much: read out of `frozen` by the database itself. */
    machine: text().generatedAlwaysAs(sql`frozen->>'machine'`),
    machineSeconds: integer().generatedAlwaysAs(
      sql`(jsonb_path_query_first(frozen, '$.lines[*] ? (@.kind == "machine-time").facts.seconds'))::integer`,
    ),
  },
  (table) => [
    index('idx_order_lines_order').on(table.orderId, table.position),
    index('idx_order_lines_gallery_project').on(table.galleryProjectId),
  ],
);
