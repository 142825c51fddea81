import 'server-only';
import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { type CreditNoteContent, creditNotes, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { findOrderForCustomer } from '#lib/orders';
import { bookYear, documentNumber, lockNumbers } from './document-number.ts';
import { getInvoice, type Invoice } from './get-invoice.ts';

export interface CreditNote {
  readonly number: string;
  readonly content: CreditNoteContent;
  readonly issuedAt: Date;
}

interface Refund {
  readonly id: string;
  readonly orderId: string;
  readonly amountCents: number;
  readonly reason: string;
}

/** Its share of the invoice's tax; of all notes together no cent more or less than of their sum. */
export function creditedTax(
  { taxCents, totalCents }: Pick<CreditNoteContent, 'taxCents'> & { readonly totalCents: number },
  { before, amountCents }: { before: { amountCents: number; taxCents: number }; amountCents: number },
): number {
  const credited = Math.min(totalCents, before.amountCents + amountCents);
  return totalCents === 0 ? 0 : Math.round((taxCents * credited) / totalCents) - before.taxCents;
}

async function creditedBefore({ db }: Ctx, orderId: string) {
  const rows = await db
    .select({ content: creditNotes.content })
    .from(creditNotes)
    .where(eq(creditNotes.orderId, orderId));
  return rows.reduce(
    (sums, { content }) => ({
      amountCents: sums.amountCents + content.amountCents,
      taxCents: sums.taxCents + content.taxCents,
    }),
    { amountCents: 0, taxCents: 0 },
  );
}

async function issue(ctx: Ctx, refund: Refund, invoice: Invoice): Promise<CreditNote> {
  const { timeZone } = await getShopSettings({ ctx });
  const year = bookYear(ctx.now, timeZone);
  return await withTransaction(ctx, async (tx) => {
    await lockNumbers(tx.db);
    const [issued] = await tx.db.select().from(creditNotes).where(eq(creditNotes.refundId, refund.id));
    if (issued) return { ...issued, number: documentNumber(issued) };
    const [last] = await tx.db
      .select({ sequence: max(creditNotes.sequence) })
      .from(creditNotes)
      .where(eq(creditNotes.year, year));
    const { seller, buyer, reference, currency } = invoice.content;
    const { amountCents, reason, orderId } = refund;
    const before = await creditedBefore(tx, orderId);
    const taxCents = creditedTax(invoice.content, { before, amountCents });
    const content = {
      seller,
      buyer,
      reference,
      invoice: invoice.number,
      reason,
      amountCents,
      taxCents,
      currency,
    };
    const number = { year, sequence: (last?.sequence ?? 0) + 1 };
    const values = { ...number, orderId, refundId: refund.id, content, issuedAt: ctx.now };
    await tx.db.insert(creditNotes).values(values);
    ctx.log.info('credit-note-issued', { reference, number: documentNumber(values) });
    return { number: documentNumber(values), content, issuedAt: ctx.now };
  });
}

const noteInput = z.object({ reference: z.string(), key: z.string(), refundId: z.uuid() });

/** The credit note of money that went back, for who has the key of the order's link; numbered when first asked for. */
export async function getCreditNote({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<CreditNote> {
  const unknown = new DomainError('NOT_FOUND', 'There is no such credit note.', {
    reason: 'invoice-unknown',
  });
  const parsed = noteInput.safeParse(input);
  if (!parsed.success) throw unknown;
  const { reference, key, refundId } = parsed.data;
  const order = await findOrderForCustomer({ ctx, reference, key });
  const refund = order?.payments
    .flatMap(({ refunds }) => refunds)
    .find(({ id, state }) => id === refundId && state === 'done');
  if (!order || !refund) throw unknown;
  // An order that was called off before it had an invoice has nothing to take from.
  const invoice = await getInvoice({ ctx, input: { reference, key } });
  return await issue(ctx, { ...refund, orderId: order.id }, invoice);
}
