import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { requireUser } from '#lib/accounts';
import type { Ctx } from '#lib/context';
import { invoices, mails, models, orderMessages, sessions } from '#lib/db';
import { documentNumber } from '#lib/invoices';
import { listOrdersOf, toPublicOrder } from '#lib/orders';
import { listSavedAddresses } from './addresses.ts';
import { getProfile } from './queries.ts';

async function exportOrders(ctx: Ctx, userId: string) {
  const { db } = ctx;
  const own = await listOrdersOf({ ctx, userId });
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const [messages, issued] = await Promise.all([
    db
      .select()
      .from(orderMessages)
      .where(inArray(orderMessages.orderId, ids))
      .orderBy(asc(orderMessages.sequence)),
    db.select().from(invoices).where(inArray(invoices.orderId, ids)),
  ]);
  return own.map((order) => ({
    ...toPublicOrder(order),
    customer: {
      name: order.customerName,
      email: order.customerEmail,
      phone: order.customerPhone,
      note: order.note,
    },
    messages: messages
      .filter(({ orderId }) => orderId === order.id)
      .map(({ author, body, createdAt }) => ({ author, body, createdAt })),
    invoices: issued
      .filter(({ orderId }) => orderId === order.id)
      .map((invoice) => ({ number: documentNumber(invoice), issuedAt: invoice.issuedAt })),
  }));
}

/** Everything that the shop holds of who is signed in, in the words of the API. */
export async function exportAccount({ ctx }: { ctx: Ctx }) {
  const { userId } = requireUser(ctx);
  const profile = await getProfile({ ctx });
  const { db } = ctx;
  const [ownOrders, addresses, devices, uploads, letters] = await Promise.all([
    exportOrders(ctx, userId),
    listSavedAddresses({ ctx }),
    db
      .select({
        userAgent: sessions.userAgent,
        ipAddress: sessions.ipAddress,
        createdAt: sessions.createdAt,
      })
      .from(sessions)
      .where(eq(sessions.userId, userId)),
    db
      .select({ fileName: models.fileName, sizeBytes: models.fileSizeBytes, createdAt: models.createdAt })
      .from(models)
      .where(eq(models.uploadedBy, userId)),
    db
      .select({ subject: mails.subject, createdAt: mails.createdAt })
      .from(mails)
      .where(eq(mails.recipient, profile.email)),
  ]);
  return {
    exportedAt: ctx.now,
    profile,
    addresses: addresses.map(({ address }) => address),
    orders: ownOrders,
    uploads,
    sessions: devices,
    mails: letters,
  };
}
