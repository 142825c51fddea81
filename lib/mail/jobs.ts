import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

export const sendMailJob = defineJob({
  name: 'send-mail',
  queue: 'notifications',
  schema: z.object({ mailId: z.uuid() }),
  load: async () => (await import('./send-mail.ts')).sendMailHandler,
});

export const mailJobs = [sendMailJob];
