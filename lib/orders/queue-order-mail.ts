import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { orderLines, orders } from '#lib/db';
import { publicUrl } from '#lib/env';
import { queueMail } from '#lib/mail';
import { deriveOrderMail, isToOwner, type OrderMailSubject } from './derive-order-mail.ts';
import { orderAddress, reviewAddress } from './order-key.ts';

async function readMailedOrder({ db }: Ctx, orderId: string) {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new Error('The order of a mail is not there.');
  const lines = await db
    .select({ title: orderLines.title, quantity: orderLines.quantity, totalCents: orderLines.totalCents })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position));
  return { ...order, lines };
}

interface Occasion {
  readonly orderId: string;
  readonly subjects: readonly OrderMailSubject[];
  /** Names what happened: one mail a kind for it. */
  readonly key: string;
}

/** Writes to the customer, and to the owner of what customers do, in the transaction of `ctx`. */
export async function queueOrderMails(ctx: Ctx, { orderId, subjects, key }: Occasion): Promise<void> {
  const order = await readMailedOrder(ctx, orderId);
  const shop = await getShopSettings({ ctx });
  for (const subject of subjects) {
    const recipient = isToOwner(subject) ? shop.email : order.customerEmail;
    if (!recipient) continue;
    const content = deriveOrderMail({
      subject,
      order,
      shop,
      locale: isToOwner(subject) ? 'en' : order.locale,
      shopUrl: publicUrl(),
      orderPath: orderAddress(order.reference),
      reviewPath: reviewAddress(order.reference),
    });
    const kind = subject.kind === 'status' ? `order-${subject.to}` : `order-${subject.kind}`;
    await queueMail(ctx, { ...content, key: `${kind}:${key}`, kind, orderId, recipient });
  }
}
