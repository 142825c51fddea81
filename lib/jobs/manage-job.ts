import 'server-only';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { bossOn } from './boss-on.ts';
import { findJob, type JobRecord } from './list-jobs.ts';
import { deadLetterQueue, queueNames } from './queues.ts';

const minuteMs = 60_000;
/** Above all that is enqueued by itself: the owner waits for it. */
const ownersPriority = 10;

const jobInput = z.object({ queue: z.enum(queueNames), jobId: z.uuid() });

interface JobCommand {
  readonly ctx: Ctx;
  readonly input: unknown;
}

async function requireJob(ctx: Ctx, input: unknown): Promise<JobRecord> {
  const wanted = jobInput.safeParse(input);
  const job = wanted.success ? await findJob(ctx, wanted.data) : null;
  if (job) return job;
  throw new DomainError('NOT_FOUND', 'There is no such job.', { reason: 'job-unknown' });
}

function refuse(job: JobRecord): never {
  throw new DomainError('CONFLICT', `The job is ${job.state} by now.`, {
    reason: 'job-moved-on',
    facts: { state: job.state },
  });
}

/** Puts a failed or cancelled job back at the head of its queue, with one more attempt than it had. */
export async function retryJob({ ctx, input }: JobCommand): Promise<void> {
  requireOwner(ctx);
  await withTransaction(ctx, async (inner) => {
    const job = await requireJob(inner, input);
    const boss = bossOn(inner.db);
    if (job.state === 'failed') await boss.retry(job.queue, job.id);
    else if (job.state === 'cancelled') await boss.resume(job.queue, job.id);
    else refuse(job);
    // It still has the wait of a retry; a time that is past for the database too announces the job.
    const startAfter = new Date(Date.now() - minuteMs);
    await boss.update(job.queue, undefined, { id: job.id, startAfter, priority: ownersPriority });
    await recordAudit(inner, { action: 'job.retry', subject: job.id, details: auditedFacts(job) });
  });
}

/** Takes a job out of its queue; one that runs is aborted. Its domain hears of it as of a failure. */
export async function cancelJob({ ctx, input }: JobCommand): Promise<void> {
  requireOwner(ctx);
  await withTransaction(ctx, async (inner) => {
    const job = await requireJob(inner, input);
    if (job.state !== 'waiting' && job.state !== 'active') refuse(job);
    const boss = bossOn(inner.db);
    await boss.cancel(job.queue, job.id);
    await boss.send(deadLetterQueue, { job: job.kind, data: job.data });
    await recordAudit(inner, { action: 'job.cancel', subject: job.id, details: auditedFacts(job) });
  });
}

function auditedFacts({ queue, kind, state }: JobRecord) {
  return { queue, kind, state };
}
