import 'server-only';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { bossOn } from './boss-on.ts';
import type { Job } from './define-job.ts';

/** What is stored of a job: queues are few, kinds of jobs are many. */
export const jobPayload = z.object({ job: z.string(), data: z.unknown(), subject: z.string().optional() });

/**
 * Puts a job into its queue, in the transaction of `ctx`: it is there when that commits, and never was when
 * it rolls back. Resolves to the job's id.
 */
export async function enqueue<Input>({ db }: Pick<Ctx, 'db'>, job: Job<Input>, data: Input): Promise<string> {
  job.check(data);
  const { subject, priority = 0 } = job.describe(data);
  const payload = { job: job.name, data, ...(subject ? { subject } : {}) };
  const id = await bossOn(db).send(job.queue, payload, { priority });
  if (id === null) throw new Error(`The queue ${job.queue} did not take the job ${job.name}.`);
  return id;
}
