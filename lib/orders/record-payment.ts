import 'server-only';
import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { payments, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { closeOpenPayment, dueCents } from '#lib/payments';
import { findOrderId } from './refund-order.ts';
import { optionalText, orderReferenceSchema } from './schemas.ts';
import { lockOrder, settleSums } from './settle-payment.ts';

const recordPaymentInput = z.object({
  /** Made with the form: the same form sent twice is one payment. */
  paymentId: z.uuid('required'),
  reference: orderReferenceSchema,
  amountCents: z.int('not-an-amount').min(1, 'not-an-amount').max(100_000_000, 'not-an-amount'),
  note: optionalText(200),
});

/** The owner notes money that came in: a transfer, or cash at the desk. */
export async function recordPayment({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { paymentId, reference, amountCents, note } = parseFields(recordPaymentInput, input);
  const orderId = await findOrderId(ctx, reference);
  await withTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const [known] = await tx.db.select().from(payments).where(eq(payments.id, paymentId));
    if (known) return;
    if (amountCents > dueCents(order)) {
      throw new DomainError('INVALID', 'That is more than is due.', {
        reason: 'fields',
        fields: { amountCents: 'more-than-due' },
        facts: { dueCents: dueCents(order) },
      });
    }
    const [last] = await tx.db
      .select({ attempts: count() })
      .from(payments)
      .where(eq(payments.orderId, orderId));
    await tx.db.insert(payments).values({
      id: paymentId,
      orderId,
      attempt: (last?.attempts ?? 0) + 1,
      provider: 'by-hand',
      state: 'paid',
      amountCents,
      paidCents: amountCents,
      currency: order.currency,
      note: note ?? null,
      paidAt: tx.now,
      createdAt: tx.now,
    });
    await recordAudit(tx, { action: 'order.payment', subject: reference, details: { amountCents } });
    await closeOpenPayment(tx, orderId);
    await settleSums(tx, order);
  });
}
