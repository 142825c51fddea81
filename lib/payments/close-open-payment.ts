import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { payments } from '#lib/db';
import { enqueue } from '#lib/jobs';
import { closePaymentJob } from './jobs.ts';

/** An order that is over is not paid any more: its open payment is closed once this commits. */
export async function closeOpenPayment(ctx: Ctx, orderId: string): Promise<void> {
  const [open] = await ctx.db
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.state, 'open')));
  if (open) await enqueue(ctx, closePaymentJob, { paymentId: open.id });
}
