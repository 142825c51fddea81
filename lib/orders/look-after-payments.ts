import 'server-only';
import { and, asc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { payments, refunds } from '#lib/db';
import type { JobHandler } from '#lib/jobs';
import { findCardProvider } from '#lib/payments';
import { sendRefund } from './send-refund.ts';
import { settlePayment } from './settle-payment.ts';

const leftAloneMs = 10 * 60_000;
const mostAtOnce = 100;

/** Payments under way that nothing was heard of, the longest silent first. */
async function listSilent({ db, now }: Ctx) {
  return await db
    .select({ id: payments.id, providerId: payments.providerId })
    .from(payments)
    .where(
      and(
        inArray(payments.state, ['open', 'processing']),
        isNotNull(payments.providerId),
        lt(payments.updatedAt, new Date(now.getTime() - leftAloneMs)),
      ),
    )
    .orderBy(asc(payments.updatedAt))
    .limit(mostAtOnce);
}

async function listUnsentRefunds({ db, now }: Ctx) {
  return await db
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.state, 'sending'), lt(refunds.createdAt, new Date(now.getTime() - leftAloneMs))))
    .limit(mostAtOnce);
}

/** What was missed while the shop, or the way to it, was down is found out by asking. */
export const lookAfterPaymentsHandler: JobHandler<Record<string, never>> = {
  run: async (_, { ctx }) => {
    const provider = findCardProvider();
    if (!provider) return { payments: 0, refunds: 0 };
    const silent = await listSilent(ctx);
    for (const { id, providerId } of silent) {
      if (!providerId) continue;
      await settlePayment({ ctx, paymentId: id, observed: await provider.observe(providerId) });
    }
    const unsent = await listUnsentRefunds(ctx);
    for (const { id } of unsent) await sendRefund(ctx, id);
    return { payments: silent.length, refunds: unsent.length };
  },
};
