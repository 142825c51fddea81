import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { payments, refunds, withTransaction } from '#lib/db';
import type { JobHandler } from '#lib/jobs';
import { getProvider, type ObservedRefund } from '#lib/payments';
import { keepRefund, lockOrder, settleSums, sumRefunds } from './settle-payment.ts';

async function findRefund({ db }: Pick<Ctx, 'db'>, refundId: string) {
  const [row] = await db
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  return row ?? null;
}

async function keepAnswer(ctx: Ctx, refundId: string, answer: ObservedRefund): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const found = await findRefund(tx, refundId);
    if (!found) return;
    const { refund, payment } = found;
    const order = await lockOrder(tx, payment.orderId);
    await keepRefund(tx, payment.id, answer);
    const refundedCents = await sumRefunds(tx, payment.id);
    await tx.db.update(payments).set({ refundedCents }).where(eq(payments.id, payment.id));
    await settleSums(tx, order, refund.reason || undefined);
  });
}

/** Gives money back, once: its id is the provider's key for it, so it may be sent until there is an answer. */
export async function sendRefund(ctx: Ctx, refundId: string): Promise<string> {
  const found = await findRefund(ctx, refundId);
  if (!found) return 'gone';
  const { refund, payment } = found;
  if (refund.state !== 'sending') return refund.state;
  const answer = await getProvider(payment.provider).refund({
    refundId,
    intentId: payment.intentId,
    amountCents: refund.amountCents,
  });
  await keepAnswer(ctx, refundId, answer);
  return answer.state;
}

export const sendRefundHandler: JobHandler<{ refundId: string }> = {
  run: async ({ refundId }, { ctx }) => ({ state: await sendRefund(ctx, refundId) }),
};
