import 'server-only';
import { z } from 'zod';
import { defineJob } from '#lib/jobs';

/** The gallery's prices follow the rules. */
export const repriceWorksJob = defineJob({
  name: 'reprice-works',
  queue: 'search-indexing',
  schema: z.object({ version: z.int() }),
  load: async () => (await import('./reprice-works.ts')).repriceWorksHandler,
});

export const quoteJobs = [repriceWorksJob];
