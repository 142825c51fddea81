import { z } from 'zod';
import { defineJob } from '#lib/jobs';

const foldVitalsJob = defineJob({
  name: 'fold-vitals',
  queue: 'analytics',
  schema: z.object({}),
  schedule: { cron: '* * * * *', data: {} },
  load: async () => (await import('./fold-vitals.ts')).foldVitalsHandler,
});

const pruneVitalsJob = defineJob({
  name: 'prune-vitals',
  queue: 'maintenance',
  schema: z.object({}),
  schedule: { cron: '10 * * * *', data: {} },
  load: async () => (await import('./fold-vitals.ts')).pruneVitalsHandler,
});

export const vitalsJobs = [foldVitalsJob, pruneVitalsJob];
