import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { checkouts, type DeliveryAddress } from './checkouts.ts';
import { createdAt, id, instant, updatedAt } from './columns.ts';
import { users } from './users.ts';

export const orderStatuses = [
  'new',
  'confirmed',
  'in-production',
  'ready',
  'shipped',
  'completed',
  'cancelled',
  'refunded',
  'disputed',
] as const;

export const paymentMethods = ['invoice', 'pickup', 'card'] as const;

/** Where the money of an order stands; `lib/payments` says how it follows from the payments. */
export const orderPaymentStates = [
  'due',
  'part-paid',
  'paid',
  'part-refunded',
  'refunded',
  'disputed',
] as const;

export const orders = pgTable(
  'orders',
  {
    id: id(),
    /** What customer and owner call it: `NL-2611-7K4QX`. */
    reference: text().notNull().unique(),
    /** The unique key that makes two posts of one intent one order. */
    checkoutId: uuid()
      .notNull()
      .unique()
      .references(() => checkouts.id),
    /** The cart that it emptied, and the version of it that was bought. */
    cartId: uuid(),
    cartVersion: integer(),
    /** As the client sent it with the post that made this order. */
    idempotencyKey: text().unique(),
    userId: text().references(() => users.id, { onDelete: 'set null' }),
    status: text({ enum: orderStatuses }).notNull().default('new'),
    customerName: text().notNull(),
    customerEmail: text().notNull(),
    customerPhone: text(),
    deliveryMethod: text({ enum: ['pickup', 'post'] }).notNull(),
    /** The way of sending, as it was called when it was chosen; null for the shop's usual post. */
    deliveryName: text(),
    deliveryAddress: jsonb().$type<DeliveryAddress>(),
    paymentMethod: text({ enum: paymentMethods }).notNull(),
    paymentState: text({ enum: orderPaymentStates }).notNull().default('due'),
    /** Sums over the order's payments, kept with every change of one. */
    paidCents: integer().notNull().default(0),
    refundedCents: integer().notNull().default(0),
    paymentUuid: uuid().notNull().defaultRandom(),
    note: text(),
    goodsCents: integer().notNull(),
    /** What its coupon took off the goods. */
    discountCents: integer().notNull().default(0),
    couponCode: text(),
    deliveryCents: integer().notNull(),
    taxCents: integer().notNull(),
    totalCents: integer().notNull(),
    currency: text().notNull(),
    locale: text({ enum: ['en', 'ru'] }).notNull(),
    promisedFor: instant(),
    /** When the customer agreed that the printed parts are shown in the gallery. */
    galleryConsentAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('uq_orders_cart_version').on(table.cartId, table.cartVersion),
    index('idx_orders_status').on(table.status),
    index('idx_orders_created_at').on(table.createdAt),
    index('idx_orders_customer_email').on(table.customerEmail),
    /** Orders of guests, for the account that proves the address to be its own. */
    index('idx_orders_unclaimed_email')
      .on(sql`lower(${table.customerEmail})`)
      .where(sql`${table.userId} is null`),
    index('idx_orders_user').on(table.userId),
    index('idx_orders_payment_uuid').on(table.paymentUuid),
    index('idx_orders_user_status').on(table.userId, table.status),
    index('idx_orders_status_created').on(table.status, table.createdAt),
  ],
);
