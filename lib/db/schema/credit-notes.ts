import { index, integer, jsonb, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import type { InvoiceBuyer, InvoiceSeller } from './invoices.ts';
import { orders } from './orders.ts';
import { refunds } from './refunds.ts';

/** What a credit note says: kept as it was issued. */
export interface CreditNoteContent {
  readonly seller: InvoiceSeller;
  readonly buyer: InvoiceBuyer;
  readonly reference: string;
  /** The number of the invoice that it takes from. */
  readonly invoice: string;
  readonly reason: string;
  readonly amountCents: number;
  readonly taxCents: number;
  readonly currency: string;
}

/** Numbered without a gap in each year, in a series of their own; one for each refund. */
export const creditNotes = pgTable(
  'credit_notes',
  {
    id: id(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    refundId: uuid()
      .notNull()
      .unique()
      .references(() => refunds.id),
    content: jsonb().$type<CreditNoteContent>().notNull(),
    issuedAt: createdAt(),
  },
  (table) => [
    unique('uq_credit_notes_number').on(table.year, table.sequence),
    index('idx_credit_notes_order').on(table.orderId),
  ],
);
