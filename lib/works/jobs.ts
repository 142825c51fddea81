import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';
import { workViews } from '#lib/models/server';

/** One picture of a work, drawn from its model. */
export const drawWorkJob = defineJob({
  name: 'draw-work',
  queue: 'file-processing',
  schema: z.object({ projectId: z.uuid(), modelId: z.uuid(), view: z.enum(workViews) }),
  load: async () => (await import('./draw-work.ts')).drawWorkHandler,
});

const sweepPicturesJob = defineJob({
  name: 'sweep-pictures',
  queue: 'maintenance',
  schema: z.object({}),
  schedule: { cron: '50 3 * * 0', data: {} },
  load: async () => (await import('./sweep-pictures.ts')).sweepPicturesHandler,
});

export const workJobs = [drawWorkJob, sweepPicturesJob];
