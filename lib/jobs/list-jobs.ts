import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import type { Failure } from '#lib/errors';
import { jobPayload } from './enqueue.ts';
import { readFailure } from './job-failure.ts';
import { type QueueName, queueNames } from './queues.ts';

export const jobStates = ['waiting', 'active', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

export interface JobRecord {
  readonly id: string;
  readonly queue: QueueName;
  readonly kind: string;
  readonly data: unknown;
  /** What it is for, as the owner knows it; null where the job is for nothing in particular. */
  readonly subject: string | null;
  readonly state: JobState;
  readonly attempt: number;
  readonly createdAt: Date;
  readonly startsAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** A share from 0 to 1; null where the job does not tell. */
  readonly progress: number | null;
  readonly failure: Failure | null;
}

const instant = z.coerce.date();

const jobRow = z.object({
  id: z.string(),
  name: z.enum(queueNames),
  data: jobPayload,
  state: z.enum(['created', 'retry', 'active', 'completed', 'cancelled', 'failed']),
  retry_count: z.number(),
  created_on: instant,
  start_after: instant,
  started_on: instant.nullable(),
  completed_on: instant.nullable(),
  output: z.unknown(),
});

const progressOutput = z.object({ progress: z.number() });

/** pg-boss tells a first wait from one for a retry; whoever looks at a queue does not. */
export const stateNames = {
  created: 'waiting',
  retry: 'waiting',
  active: 'active',
  completed: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
} as const satisfies Record<z.infer<typeof jobRow>['state'], JobState>;

function toRecord(row: unknown): JobRecord {
  const { id, name, data, state, output, ...rest } = jobRow.parse(row);
  return {
    id,
    queue: name,
    kind: data.job,
    data: data.data,
    subject: data.subject ?? null,
    state: stateNames[state],
    attempt: rest.retry_count + 1,
    createdAt: rest.created_on,
    startsAt: rest.start_after,
    startedAt: rest.started_on,
    endedAt: rest.completed_on,
    progress: state === 'active' ? (progressOutput.safeParse(output).data?.progress ?? null) : null,
    failure: state === 'completed' ? null : readFailure(output),
  };
}

async function readJobs({ db }: Pick<Ctx, 'db'>, where: SQL, limit: number): Promise<readonly JobRecord[]> {
  const rows = await db.execute(sql`
    select id, name, data, state, retry_count, created_on, start_after, started_on, completed_on, output
    from pgboss.job where ${where}
    order by coalesce(completed_on, started_on, created_on) desc, id limit ${limit}`);
  return [...rows].map(toRecord);
}

export async function findJob(
  ctx: Pick<Ctx, 'db'>,
  { queue, jobId }: { readonly queue: QueueName; readonly jobId: string },
): Promise<JobRecord | null> {
  const [job] = await readJobs(ctx, sql`name = ${queue} and id = ${jobId}`, 1);
  return job ?? null;
}

export const jobFilter = z.object({
  queue: z.enum(queueNames).optional().catch(undefined),
  state: z.enum(jobStates).optional().catch(undefined),
});

const listed = 50;

/** The latest jobs of a queue, or of all; the owner's to see. */
export async function listJobs({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<readonly JobRecord[]> {
  requireOwner(ctx);
  const { queue, state } = jobFilter.parse(input);
  const names = queue ? [queue] : queueNames;
  const states = Object.entries(stateNames).flatMap(([stored, name]) =>
    state === undefined || state === name ? [stored] : [],
  );
  return await readJobs(ctx, sql`name in ${names} and state::text in ${states}`, listed);
}
