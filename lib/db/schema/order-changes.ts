import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { orders } from './orders.ts';
import { users } from './users.ts';

export const orderChangeStates = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;

export interface ChangedLine {
  readonly lineId: string;
  /** 0 takes the line out. */
  readonly quantity: number;
  readonly totalCents: number;
  /** What its quantity was priced by. */
  readonly quoteId: string;
}

/** Another price or other quantities, as the owner proposes them: nothing holds until the customer agrees. */
export const orderChanges = pgTable(
  'order_changes',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    state: text({ enum: orderChangeStates }).notNull().default('proposed'),
    reason: text().notNull(),
    lines: jsonb().$type<readonly ChangedLine[]>().notNull(),
    deliveryCents: integer().notNull(),
    fromTotalCents: integer().notNull(),
    toTotalCents: integer().notNull(),
    actorUserId: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    answeredAt: instant(),
  },
  (table) => [
    index('idx_order_changes_order').on(table.orderId, table.createdAt),
    uniqueIndex('uq_order_changes_one_open').on(table.orderId).where(sql`${table.state} = 'proposed'`),
  ],
);
