import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DeliveryAddress } from './checkouts.ts';
import { createdAt, id } from './columns.ts';
import { orders } from './orders.ts';

interface InvoiceLine {
  readonly title: string;
  readonly quantity: number;
  readonly totalCents: number;
}

export interface InvoiceSeller {
  readonly name: string;
  readonly address: string | null;
  readonly email: string | null;
  readonly bank: { readonly holder: string; readonly iban: string; readonly bic: string } | null;
}

export interface InvoiceBuyer {
  readonly name: string;
  readonly email: string;
  readonly address: DeliveryAddress | null;
}

/** What an invoice says: kept as it was issued, whatever becomes of the order, the shop and the customer. */
export interface InvoiceContent {
  readonly seller: InvoiceSeller;
  readonly buyer: InvoiceBuyer;
  readonly reference: string;
  readonly orderedAt: string;
  readonly paymentMethod: string;
  readonly deliveryMethod: 'pickup' | 'post';
  readonly lines: readonly InvoiceLine[];
  readonly deliveryCents: number;
  /** A reduction as a negative number, or nothing. */
  readonly discountCents: number;
  readonly taxCents: number;
  readonly totalCents: number;
  readonly currency: string;
}

/** Numbered without a gap in each year. One whose order has changed since is replaced by the next. */
export const invoices = pgTable(
  'invoices',
  {
    id: id(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    content: jsonb().$type<InvoiceContent>().notNull(),
    /** The number of the invoice that this one stands for now. */
    replaces: text(),
    issuedAt: createdAt(),
  },
  (table) => [
    unique('uq_invoices_number').on(table.year, table.sequence),
    index('idx_invoices_order').on(table.orderId, table.issuedAt),
  ],
);
