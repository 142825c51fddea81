import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt } from './columns.ts';
import { payments } from './payments.ts';
import { users } from './users.ts';

/** `sending`: written down, the provider may not know it yet. `pending`: the provider has it under way. */
export const refundStates = ['sending', 'pending', 'done', 'failed'] as const;

/** Money on its way back to a customer. Its id is the key under which the provider does it once. */
export const refunds = pgTable(
  'refunds',
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id, { onDelete: 'cascade' }),
    amountCents: integer().notNull(),
    reason: text().notNull(),
    state: text({ enum: refundStates }).notNull().default('sending'),
    providerId: text().unique(),
    failure: text(),
    actorUserId: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('idx_refunds_payment').on(table.paymentId),
    index('idx_refunds_state').on(table.state),
    check('refunds_amount', sql`${table.amountCents} > 0`),
  ],
);
