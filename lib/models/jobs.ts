import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

const largeBytes = 20 * 1024 * 1024;

/** Pictures, previews and problems of an upload. */
export const processModelJob = defineJob({
  name: 'process-model',
  queue: 'file-processing',
  schema: z.object({
    modelId: z.uuid(),
    fileName: z.string().optional(),
    fileSizeBytes: z.number().optional(),
  }),
  // A large file takes as long as ten small ones, whose customers wait too.
  describe: ({ fileName, fileSizeBytes = 0 }) => ({
    ...(fileName ? { subject: fileName } : {}),
    priority: fileSizeBytes < largeBytes ? 1 : 0,
  }),
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
