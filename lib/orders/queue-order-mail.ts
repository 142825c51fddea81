import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { orderLines, orders } from '#lib/db';
import { publicUrl } from '#lib/env';
import { queueMail } from '#lib/mail';
import { queuePush, queueTelegram } from '#lib/push';
import { type Locale, localeHref } from '#lib/text';
import {
  deriveOrderMail,
  isToOwner,
  type OrderMailInput,
  type OrderMailSubject,
} from './derive-order-mail.ts';
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

/** The same in one line, on the devices that have asked for it. */
async function queueNotes(ctx: Ctx, input: OrderMailInput, orderId: string): Promise<void> {
  const { subject, order } = input;
  const isOwners = isToOwner(subject);
  if (!isOwners && subject.kind !== 'status' && subject.kind !== 'answered') return;
  const path = isOwners ? `/admin/orders/${order.reference}` : input.orderPath;
  const noteIn = (locale: Locale) => ({
    title: deriveOrderMail({ ...input, locale }).subject,
    body: 'body' in subject ? subject.body.slice(0, 200) : '',
    href: localeHref(locale, path),
  });
  await queuePush(ctx, { of: isOwners ? 'owner' : { orderId }, noteIn });
  if (!isOwners) return;
  const { title, body, href } = noteIn(input.locale);
  await queueTelegram(ctx, [title, body, input.shopUrl + href].filter(Boolean).join('\n'));
}

/** Writes to the customer, and to the owner of what customers do, in the transaction of `ctx`. */
export async function queueOrderMails(ctx: Ctx, { orderId, subjects, key }: Occasion): Promise<void> {
  const order = await readMailedOrder(ctx, orderId);
  const shop = await getShopSettings({ ctx });
  for (const subject of subjects) {
    const input = {
      subject,
      order,
      shop,
      locale: isToOwner(subject) ? ('en' as const) : order.locale,
      shopUrl: publicUrl(),
      orderPath: orderAddress(order.reference),
      reviewPath: reviewAddress(order.reference),
    };
    await queueNotes(ctx, input, orderId);
    const recipient = isToOwner(subject) ? shop.email : order.customerEmail;
    if (!recipient) continue;
    const kind = subject.kind === 'status' ? `order-${subject.to}` : `order-${subject.kind}`;
    const content = deriveOrderMail(input);
    await queueMail(ctx, { ...content, key: `${kind}:${key}`, kind, orderId, recipient });
  }
}
