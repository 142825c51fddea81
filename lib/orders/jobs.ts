import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

export const sendRefundJob = defineJob({
  name: 'send-refund',
  queue: 'payment',
  schema: z.object({ refundId: z.uuid() }),
  load: async () => (await import('./send-refund.ts')).sendRefundHandler,
});

/** Finds out about payments whose event never came. */
const lookAfterPaymentsJob = defineJob({
  name: 'look-after-payments',
  queue: 'payment',
  schema: z.object({}),
  schedule: { cron: '*/10 * * * *', data: {} },
  load: async () => (await import('./look-after-payments.ts')).lookAfterPaymentsHandler,
});

export const orderJobs = [sendRefundJob, lookAfterPaymentsJob];
