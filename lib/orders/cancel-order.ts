import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orders, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { ordersText } from '#lib/text/messages/orders';
import { moveOrder } from './move-order.ts';
import { isOrderKey } from './order-key.ts';
import { queueOrderMails } from './queue-order-mail.ts';
import { cancelOrderInput } from './schemas.ts';
import { mayCustomerCancel } from './transitions.ts';

/** The customer, who has the signed link, calls the order off: until the first layer is printed. */
export async function cancelOrder({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  const { reference, key, reason: typed } = parseFields(cancelOrderInput, input);
  const [order] = isOrderKey(reference, key)
    ? await ctx.db
        .select({ id: orders.id, status: orders.status, locale: orders.locale })
        .from(orders)
        .where(eq(orders.reference, reference))
    : [];
  if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  // Asked twice, as by a double click: it is what was wanted.
  if (order.status === 'cancelled') return;
  if (!mayCustomerCancel(order.status)) {
    throw new DomainError('CONFLICT', 'This order cannot be called off any more.', {
      reason: 'cancel-too-late',
    });
  }
  const { status: from } = order;
  const reason = typed ?? ordersText[order.locale].cancel.byCustomer;
  await withTransaction(ctx, async (tx) => {
    await moveOrder(tx, { reference, from, to: 'cancelled', reason });
    await queueOrderMails(tx, {
      orderId: order.id,
      subjects: [{ kind: 'called-off', reason }],
      key: order.id,
    });
  });
  ctx.log.info('order-called-off', { reference, from });
}
