import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { coupons } from './coupons.ts';
import { orders } from './orders.ts';

/** Which order used which code: one an order, and it counts until the order is called off. */
export const couponUses = pgTable(
  'coupon_uses',
  {
    orderId: uuid()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'cascade' }),
    coupon: text()
      .notNull()
      .references(() => coupons.slug, { onUpdate: 'cascade' }),
    customerEmail: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('idx_coupon_uses_coupon').on(table.coupon, table.customerEmail)],
);
