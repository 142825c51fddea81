import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

const sweepUploadsJob = defineJob({
  name: 'sweep-uploads',
  queue: 'maintenance',
  schema: z.object({}),
  schedule: { cron: '20 3 * * *', data: {} },
  load: async () => (await import('./sweep-uploads.ts')).sweepUploadsHandler,
});

export const modelJobs = [sweepUploadsJob];
