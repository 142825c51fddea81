import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, updatedAt } from './columns.ts';
import { orders } from './orders.ts';

/** `ended`: no money came and none can come any more. */
export const paymentStates = ['open', 'processing', 'paid', 'ended'] as const;
export const paymentProviders = ['stripe', 'by-hand'] as const;
export const disputeStates = ['open', 'won', 'lost'] as const;

/** A try to get the money for an order; an order has one that is under way at most. */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    attempt: integer().notNull(),
    provider: text({ enum: paymentProviders }).notNull(),
    /** What the provider calls the page on which it is paid, and the payment itself. */
    providerId: text().unique(),
    intentId: text().unique(),
    /** Where the customer pays. */
    address: text(),
    state: text({ enum: paymentStates }).notNull().default('open'),
    /** What was asked for. */
    amountCents: integer().notNull(),
    currency: text().notNull(),
    paidCents: integer().notNull().default(0),
    refundedCents: integer().notNull().default(0),
    dispute: text({ enum: disputeStates }),
    /** Why the last card was refused, as the provider names it. */
    failure: text(),
    /** Set where the provider reports another sum or currency than was asked for: a person has to look. */
    fault: text({ enum: ['other-amount', 'other-currency'] }),
    note: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    paidAt: instant(),
  },
  (table) => [
    unique('uq_payments_attempt').on(table.orderId, table.attempt),
    uniqueIndex('uq_payments_one_under_way')
      .on(table.orderId)
      .where(sql`${table.state} in ('open', 'processing')`),
    index('idx_payments_state').on(table.state, table.updatedAt),
  ],
);
