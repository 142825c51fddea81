import { mailJobs } from '#lib/mail';
import { modelJobs } from '#lib/models/server';
import { orderJobs } from '#lib/orders';
import { paymentJobs } from '#lib/payments';
import { pushJobs } from '#lib/push';
import { quoteJobs } from '#lib/quote/server';
import { vitalsJobs } from '#lib/vitals/server';
import { workJobs } from '#lib/works';

/** Every kind of background job of the shop. */
export const shopJobs = [
  ...modelJobs,
  ...mailJobs,
  ...orderJobs,
  ...paymentJobs,
  ...pushJobs,
  ...quoteJobs,
  ...vitalsJobs,
  ...workJobs,
];
