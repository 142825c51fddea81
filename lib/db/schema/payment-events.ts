import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { payments } from './payments.ts';

export const paymentEventOutcomes = [
  'applied',
  'unknown-type',
  'unknown-payment',
  'other-amount',
  'other-currency',
] as const;

/** What a provider has told the shop, each event once. */
export const paymentEvents = pgTable(
  'payment_events',
  {
    /** The provider's own id of the event. */
    id: text().primaryKey(),
    type: text().notNull(),
    paymentId: uuid().references(() => payments.id, { onDelete: 'cascade' }),
    outcome: text({ enum: paymentEventOutcomes }).notNull(),
    happenedAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('idx_payment_events_payment').on(table.paymentId, table.createdAt)],
);
