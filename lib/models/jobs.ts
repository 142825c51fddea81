import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

/** Pictures and previews of an upload. */
export const processModelJob = defineJob({
  name: 'process-model',
  queue: 'file-processing',
  schema: z.object({ modelId: z.uuid() }),
  load: async () => (await import('./process-model.ts')).processModelHandler,
});

const sweepUploadsJob = defineJob({
  name: 'sweep-uploads',
  queue: 'maintenance',
  schema: z.object({}),
  schedule: { cron: '20 3 * * *', data: {} },
  load: async () => (await import('./sweep-uploads.ts')).sweepUploadsHandler,
});

export const modelJobs = [processModelJob, sweepUploadsJob];
