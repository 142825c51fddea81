import 'server-only';
import { sql } from 'drizzle-orm';
import type { JobWithMetadata, JobResult as Outcome } from 'pg-boss';
import type { Ctx } from '#lib/context';
import type { Job } from './define-job.ts';
import { jobPayload } from './enqueue.ts';
import { failureOf, isHopeless, readFailure } from './job-failure.ts';

export type KnownJobs = ReadonlyMap<string, Job>;

interface Run {
  readonly jobs: KnownJobs;
  readonly ctx: Ctx;
  readonly boss: JobWithMetadata<unknown>;
}

function jobOf({ jobs, boss }: Run): { job: Job; data: unknown } {
  const { job: name, data } = jobPayload.parse(boss.data);
  const job = jobs.get(name);
  if (!job) throw new Error(`No job is named "${name}" in this release.`);
  return { job, data };
}

/** The share is kept where the result will be. Losing it is no reason to lose the job. */
async function saveProgress({ ctx, boss }: Run, share: number): Promise<void> {
  const output = JSON.stringify({ progress: Math.min(1, Math.max(0, share)) });
  try {
    await ctx.db.execute(
      sql`update pgboss.job set output = ${output}::jsonb where name = ${boss.name} and id = ${boss.id} and state = 'active'`,
    );
  } catch (error) {
    ctx.log.error('job-progress-lost', { job: boss.id }, error);
  }
}

/** One attempt at a job. A failure is kept with it; one that no repetition would mend ends it at once. */
export async function runJob(run: Run): Promise<Outcome> {
  const { ctx, boss } = run;
  const startedAt = performance.now();
  const fields = () => ({
    job: boss.id,
    queue: boss.name,
    tookMs: Math.round(performance.now() - startedAt),
  });
  try {
    const { job, data } = jobOf(run);
    const result = await job.run(data, {
      ctx,
      jobId: boss.id,
      attempt: boss.retryCount + 1,
      signal: boss.signal,
      progress: (share) => saveProgress(run, share),
    });
    ctx.log.info('job-done', { kind: job.name, ...fields() });
    return { id: boss.id, status: 'completed', output: { ...result } };
  } catch (error) {
    ctx.log.error('job-failed', { attempt: boss.retryCount + 1, ...fields() }, error);
    return { id: boss.id, status: isHopeless(error) ? 'deadletter' : 'failed', output: failureOf(error) };
  }
}

/** Tells a dead job's domain, which may have somebody to tell in turn. */
export async function buryJob(run: Run): Promise<void> {
  const { job, data } = jobOf(run);
  const { boss, ctx } = run;
  const failure = readFailure(boss.sourceOutput) ?? { message: 'cancelled', reason: 'cancelled' };
  await job.bury(data, { ctx, failure });
  ctx.log.warn('job-buried', { kind: job.name, job: boss.sourceId ?? boss.id, reason: failure.message });
}
