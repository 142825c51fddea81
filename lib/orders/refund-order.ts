import 'server-only';
import { and, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { orders, payments, refunds, withTransaction } from '#lib/db';
import { DomainError, isDomainError } from '#lib/errors';
import { enqueue } from '#lib/jobs';
import { parseFields } from '#lib/parse-fields';
import { sendRefundJob } from './jobs.ts';
import { orderReferenceSchema, reasonSchema } from './schemas.ts';
import { sendRefund } from './send-refund.ts';
import { lockOrder } from './settle-payment.ts';

const refundOrderInput = z.object({
  /** Made with the form: the same form sent twice is one refund. */
  refundId: z.uuid('required'),
  reference: orderReferenceSchema,
  amountCents: z.int('not-an-amount').min(1, 'not-an-amount'),
  reason: reasonSchema,
});

export async function findOrderId({ db }: Pick<Ctx, 'db'>, reference: string): Promise<string> {
  const [row] = await db.select({ id: orders.id }).from(orders).where(eq(orders.reference, reference));
  if (!row) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return row.id;
}

/** What of each payment can still be given back; what is on its way counts as gone. */
async function listRefundable(ctx: Ctx, orderId: string) {
  const rows = await ctx.db.query.payments.findMany({
    where: and(eq(payments.orderId, orderId), eq(payments.state, 'paid')),
    orderBy: desc(payments.attempt),
  });
  const gone = await ctx.db
    .select({ paymentId: refunds.paymentId, amountCents: refunds.amountCents })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(payments.orderId, orderId), ne(refunds.state, 'failed')));
  return rows.map((payment) => {
    const own = gone.filter(({ paymentId }) => paymentId === payment.id);
    const goneCents = own.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const isHeld = payment.dispute === 'open' || payment.dispute === 'lost';
    return { payment, leftCents: isHeld ? 0 : payment.paidCents - goneCents };
  });
}

/** One refund is of one payment: the newest that still holds so much. */
async function choosePayment(ctx: Ctx, orderId: string, amountCents: number) {
  const all = await listRefundable(ctx, orderId);
  const chosen = all.find(({ leftCents }) => leftCents >= amountCents);
  if (chosen) return chosen.payment;
  const mostCents = Math.max(0, ...all.map(({ leftCents }) => leftCents));
  throw new DomainError('INVALID', 'There is not so much to give back.', {
    reason: mostCents > 0 ? 'fields' : 'nothing-to-refund',
    fields: { amountCents: 'more-than-paid' },
    facts: { mostCents },
  });
}

/** Gives back a part of what was paid, or all of it. Written down first, then sent until the provider has it. */
export async function refundOrder({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { refundId, reference, amountCents, reason } = parseFields(refundOrderInput, input);
  const orderId = await findOrderId(ctx, reference);
  await withTransaction(ctx, async (tx) => {
    await lockOrder(tx, orderId);
    const known = await tx.db.$count(refunds, eq(refunds.id, refundId));
    if (known > 0) return;
    const payment = await choosePayment(tx, orderId, amountCents);
    const actorUserId = tx.actor.kind === 'user' ? tx.actor.userId : null;
    await tx.db
      .insert(refunds)
      .values({ id: refundId, paymentId: payment.id, amountCents, reason, actorUserId, createdAt: tx.now });
    await recordAudit(tx, { action: 'order.refund', subject: reference, details: { amountCents, reason } });
    await enqueue(tx, sendRefundJob, { refundId });
  });
  try {
    await sendRefund(ctx, refundId);
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'UNAVAILABLE') throw error;
    ctx.log.info('refund-waits', { reference });
  }
}
