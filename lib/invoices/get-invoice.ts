import 'server-only';
import { desc, eq, max } from 'drizzle-orm';
import { getShopSettings, type ShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { type InvoiceContent, invoices, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { findOrderForCustomer, type Order, type OrderStatus } from '#lib/orders';
import { bookYear, documentNumber, lockNumbers } from './document-number.ts';

export interface Invoice {
  readonly number: string;
  readonly content: InvoiceContent;
  readonly replaces: string | null;
  readonly issuedAt: Date;
}

/** Nothing is asked for an order that was called off; what was issued before stays readable. */
export function mayIssueInvoice(status: OrderStatus): boolean {
  return status !== 'cancelled';
}

/** The invoice of an order that holds now, or null where none was issued yet. */
export async function findInvoice({ ctx, orderId }: { ctx: Ctx; orderId: string }): Promise<Invoice | null> {
  const [row] = await ctx.db
    .select()
    .from(invoices)
    .where(eq(invoices.orderId, orderId))
    .orderBy(desc(invoices.year), desc(invoices.sequence))
    .limit(1);
  return row ? { ...row, number: documentNumber(row) } : null;
}

function contentOf(order: Order, shop: ShopSettings): InvoiceContent {
  const lines = order.lines.map(({ title, quantity, totalCents }) => ({ title, quantity, totalCents }));
  const goodsCents = lines.reduce((sum, { totalCents }) => sum + totalCents, 0);
  return {
    seller: {
      name: shop.name,
      address: (order.locale === 'ru' ? shop.addressRu : shop.addressEn) ?? null,
      email: shop.email ?? null,
      bank: shop.bank ?? null,
    },
    buyer: { name: order.customerName, email: order.customerEmail, address: order.deliveryAddress },
    reference: order.reference,
    orderedAt: order.createdAt.toISOString(),
    paymentMethod: order.paymentMethod,
    deliveryMethod: order.deliveryMethod,
    lines,
    deliveryCents: order.deliveryCents,
    discountCents: order.totalCents - goodsCents - order.deliveryCents,
    taxCents: order.taxCents,
    totalCents: order.totalCents,
    currency: order.currency,
  };
}

/** What two invoices must agree on to be one. */
function billOf({ lines, ...content }: InvoiceContent): string {
  const parts = lines.map(({ title, quantity, totalCents }) => [title, quantity, totalCents]);
  const { deliveryCents, discountCents, taxCents, totalCents, currency } = content;
  return JSON.stringify([parts, deliveryCents, discountCents, taxCents, totalCents, currency]);
}

async function issueInvoice(ctx: Ctx, order: Order): Promise<Invoice> {
  const shop = await getShopSettings({ ctx });
  const content = contentOf(order, shop);
  const year = bookYear(ctx.now, shop.timeZone);
  return await withTransaction(ctx, async (tx) => {
    await lockNumbers(tx.db);
    const before = await findInvoice({ ctx: tx, orderId: order.id });
    if (before && billOf(before.content) === billOf(content)) return before;
    const [last] = await tx.db
      .select({ sequence: max(invoices.sequence) })
      .from(invoices)
      .where(eq(invoices.year, year));
    const sequence = (last?.sequence ?? 0) + 1;
    const replaces = before?.number ?? null;
    const values = { year, sequence, orderId: order.id, content, replaces, issuedAt: ctx.now };
    await tx.db.insert(invoices).values(values);
    ctx.log.info('invoice-issued', { reference: order.reference, number: documentNumber(values) });
    return { number: documentNumber(values), content, replaces, issuedAt: ctx.now };
  });
}

/**
 * The invoice of an order, for who has the key of its link. It gets its number when it is first asked for;
 * an order whose sums were changed since gets a new one that replaces it.
 */
export async function getInvoice({
  ctx,
  input: { reference, key },
}: {
  ctx: Ctx;
  input: { reference: string; key: string };
}): Promise<Invoice> {
  const order = await findOrderForCustomer({ ctx, reference, key });
  const unknown = new DomainError('NOT_FOUND', 'There is no such invoice.', { reason: 'invoice-unknown' });
  if (!order) throw unknown;
  if (mayIssueInvoice(order.status)) return await issueInvoice(ctx, order);
  const issued = await findInvoice({ ctx, orderId: order.id });
  if (!issued) throw unknown;
  return issued;
}
