import 'server-only';
import { eq } from 'drizzle-orm';
import { payments } from '#lib/db';
import type { JobHandler } from '#lib/jobs';
import { getProvider } from './providers.ts';

/** What became of it the provider tells by an event, and whoever looks after payments finds out. */
export const closePaymentHandler: JobHandler<{ paymentId: string }> = {
  run: async ({ paymentId }, { ctx }) => {
    const [payment] = await ctx.db.select().from(payments).where(eq(payments.id, paymentId));
    if (payment?.providerId) await getProvider(payment.provider).end(payment.providerId);
    return undefined;
  },
};
