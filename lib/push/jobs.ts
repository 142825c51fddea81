import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';
import { noteSchema } from './note.ts';

export const sendPushJob = defineJob({
  name: 'send-push',
  queue: 'notifications',
  schema: z.object({ subscriptionId: z.uuid(), note: noteSchema }),
  load: async () => (await import('./send-push.ts')).sendPushHandler,
});

export const sendTelegramJob = defineJob({
  name: 'send-telegram',
  queue: 'notifications',
  schema: z.object({ text: z.string().max(4000) }),
  load: async () => (await import('./send-telegram.ts')).sendTelegramHandler,
});

export const pushJobs = [sendPushJob, sendTelegramJob];
