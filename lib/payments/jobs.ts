import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

/** Closes the page of a payment that nobody should pay any more. */
export const closePaymentJob = defineJob({
  name: 'close-payment',
  queue: 'payment',
  schema: z.object({ paymentId: z.uuid() }),
  load: async () => (await import('./close-payment.ts')).closePaymentHandler,
});

export const paymentJobs = [closePaymentJob];
