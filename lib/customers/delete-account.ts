import 'server-only';
import { and, eq, inArray, notInArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { isPasswordOf, requireUser } from '#lib/accounts';
import type { Ctx } from '#lib/context';
import {
  checkouts,
  mails,
  orderEvents,
  orderLines,
  orderMessages,
  orders,
  pushSubscriptions,
  type Queryable,
  users,
  withTransaction,
} from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { getProfile } from './queries.ts';

const deleteInput = z.object({ password: z.string().min(1, 'required').max(128, 'too-long') });

/** Orders in these are at their end: nobody has to reach their customer any more. */
const ended = ['completed', 'cancelled', 'refunded'] as const;

/** What remains of an order is what the books need: parts, sums and dates. */
async function forgetCustomer(db: Queryable, userId: string): Promise<void> {
  const own = await db
    .select({ id: orders.id, checkoutId: orders.checkoutId })
    .from(orders)
    .where(eq(orders.userId, userId));
  if (own.length === 0) return;
  const ids = own.map(({ id }) => id);
  const nobody = {
    customerName: '',
    customerEmail: '',
    customerPhone: null,
    note: null,
    deliveryAddress: null,
  };
  await db
    .update(orders)
    .set({ ...nobody, userId: null })
    .where(inArray(orders.id, ids));
  await db.update(orderLines).set({ note: null }).where(inArray(orderLines.orderId, ids));
  await db
    .update(orderEvents)
    .set({ reason: null })
    .where(
      and(
        inArray(orderEvents.orderId, ids),
        or(eq(orderEvents.actorKind, 'guest'), eq(orderEvents.actorUserId, userId)),
      ),
    );
  await db
    .update(checkouts)
    .set({ contact: null, delivery: null, draft: null })
    .where(
      inArray(
        checkouts.id,
        own.map(({ checkoutId }) => checkoutId),
      ),
    );
  await db.delete(orderMessages).where(inArray(orderMessages.orderId, ids));
  await db.delete(pushSubscriptions).where(inArray(pushSubscriptions.orderId, ids));
  await db.delete(mails).where(inArray(mails.orderId, ids));
}

/**
 * Deletes the account of who is signed in. Orders stay without a name, as the books need them; invoices stay as
 * they were issued, for as long as the law says. While an order is open its customer must be reachable.
 */
export async function deleteAccount({
  ctx,
  input,
  headers,
}: {
  ctx: Ctx;
  input: unknown;
  headers: Headers;
}): Promise<void> {
  const { userId, role } = requireUser(ctx);
  if (role === 'admin') {
    throw new DomainError('FORBIDDEN', 'The owner’s account stays.', { reason: 'owner-stays' });
  }
  const { password } = parseFields(deleteInput, input);
  const { email } = await getProfile({ ctx });
  if (!(await isPasswordOf({ email, password, headers }))) {
    throw new DomainError('FORBIDDEN', 'This is not the password.', { reason: 'password-wrong' });
  }
  await withTransaction(ctx, async ({ db }) => {
    const isOpen = and(eq(orders.userId, userId), notInArray(orders.status, [...ended]));
    const open = await db.$count(orders, isOpen);
    if (open > 0) {
      throw new DomainError('CONFLICT', 'There are open orders.', {
        reason: 'orders-open',
        facts: { n: open },
      });
    }
    await forgetCustomer(db, userId);
    await db.delete(mails).where(eq(mails.recipient, email));
    await db.delete(users).where(eq(users.id, userId));
  });
  ctx.log.info('account-deleted', { userId });
}
