import 'server-only';
import { and, asc, count, eq, isNull, ne } from 'drizzle-orm';
import { type Ctx, requireOwner } from '#lib/context';
import { orderMessages, orders, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { isOrderKey } from './order-key.ts';
import { queueOrderMails } from './queue-order-mail.ts';
import { answerInput, askInput } from './schemas.ts';

export type MessageSide = 'customer' | 'owner';

/** Against a page that writes by itself: nobody has this much to say about one order. */
const mostMessages = 500;

function unknownOrder(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
}

async function writeMessage(ctx: Ctx, message: { reference: string; author: MessageSide; body: string }) {
  const { reference, author, body } = message;
  await withTransaction(ctx, async (tx) => {
    const [order] = await tx.db
      .update(orders)
      .set({ updatedAt: ctx.now })
      .where(eq(orders.reference, reference))
      .returning({ id: orders.id });
    if (!order) throw unknownOrder();
    const written = await tx.db.$count(orderMessages, eq(orderMessages.orderId, order.id));
    if (written >= mostMessages) {
      throw new DomainError('LIMIT_EXCEEDED', 'There are too many messages on this order.', {
        reason: 'too-many-messages',
      });
    }
    const [row] = await tx.db
      .insert(orderMessages)
      .values({ orderId: order.id, author, body, createdAt: ctx.now })
      .returning({ id: orderMessages.id });
    const kind = author === 'customer' ? ('asked' as const) : ('answered' as const);
    await queueOrderMails(tx, { orderId: order.id, subjects: [{ kind, body }], key: row?.id ?? '' });
  });
  ctx.log.info('order-message-written', { reference, author });
}

/** The customer, who has the signed link, writes to the workshop. */
export async function askWorkshop({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  const { reference, key, body } = parseFields(askInput, input);
  if (!isOrderKey(reference, key)) throw unknownOrder();
  await writeMessage(ctx, { reference, author: 'customer', body });
}

/** The workshop writes to the customer. */
export async function answerCustomer({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { reference, body } = parseFields(answerInput, input);
  await writeMessage(ctx, { reference, author: 'owner', body });
}

/** What was written about an order, for who has been let in to see it. */
export async function listOrderMessages({ ctx, orderId }: { ctx: Ctx; orderId: string }) {
  return await ctx.db
    .select({
      id: orderMessages.id,
      author: orderMessages.author,
      body: orderMessages.body,
      readAt: orderMessages.readAt,
      createdAt: orderMessages.createdAt,
    })
    .from(orderMessages)
    .where(eq(orderMessages.orderId, orderId))
    .orderBy(asc(orderMessages.sequence));
}

export type OrderMessage = Awaited<ReturnType<typeof listOrderMessages>>[number];

/** Notes that `reader` has seen what the other side wrote so far. */
export async function markMessagesRead({
  ctx,
  orderId,
  reader,
}: {
  ctx: Ctx;
  orderId: string;
  reader: MessageSide;
}): Promise<void> {
  await ctx.db
    .update(orderMessages)
    .set({ readAt: ctx.now })
    .where(
      and(eq(orderMessages.orderId, orderId), ne(orderMessages.author, reader), isNull(orderMessages.readAt)),
    );
}

/** By the id of each order: how many messages of its customer the workshop has not read yet. */
export async function countUnreadMessages({ ctx }: { ctx: Ctx }): Promise<ReadonlyMap<string, number>> {
  requireOwner(ctx);
  const rows = await ctx.db
    .select({ reference: orders.reference, count: count() })
    .from(orderMessages)
    .innerJoin(orders, eq(orders.id, orderMessages.orderId))
    .where(and(eq(orderMessages.author, 'customer'), isNull(orderMessages.readAt)))
    .groupBy(orders.reference);
  return new Map(rows.map((row) => [row.reference, row.count]));
}
