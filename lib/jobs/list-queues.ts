import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { type QueueName, queueNames } from './queues.ts';
import { workerApplicationName } from './start-worker.ts';

const queueRow = z.object({
  name: z.enum(queueNames),
  waiting: z.number(),
  active: z.number(),
  done: z.number(),
  failed: z.number(),
  cancelled: z.number(),
  oldest_wait_s: z.number().nullable(),
  median_run_ms: z.number().nullable(),
  p95_run_ms: z.number().nullable(),
  median_wait_ms: z.number().nullable(),
  is_paused: z.boolean(),
});

export interface QueueState {
  readonly queue: QueueName;
  readonly isPaused: boolean;
  readonly waiting: number;
  readonly active: number;
  /** Of the last 24 hours, as are the times. */
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly oldestWaitS: number | null;
  readonly medianRunMs: number | null;
  readonly p95RunMs: number | null;
  readonly medianWaitMs: number | null;
}

export interface QueuesState {
  readonly queues: readonly QueueState[];
  /** Processes that work on the queues at this moment. */
  readonly workerCount: number;
}

const recently = sql`completed_on > now() - interval '1 day'`;
const isDone = sql`state = 'completed' and ${recently}`;
const runMs = sql`extract(epoch from completed_on - started_on) * 1000`;
const waitMs = sql`extract(epoch from started_on - greatest(created_on, start_after)) * 1000`;

const countsQuery = sql`
  select q.name, p.queue is not null as is_paused,
    count(*) filter (where state in ('created', 'retry'))::int as waiting,
    count(*) filter (where state = 'active')::int as active,
    count(*) filter (where ${isDone})::int as done,
    count(*) filter (where state = 'failed' and ${recently})::int as failed,
    count(*) filter (where state = 'cancelled' and ${recently})::int as cancelled,
    extract(epoch from now() - min(created_on) filter (where state in ('created', 'retry') and start_after <= now()))::float8
      as oldest_wait_s,
    percentile_cont(0.5) within group (order by ${runMs}) filter (where ${isDone})::float8 as median_run_ms,
    percentile_cont(0.95) within group (order by ${runMs}) filter (where ${isDone})::float8 as p95_run_ms,
    percentile_cont(0.5) within group (order by ${waitMs}) filter (where ${isDone})::float8 as median_wait_ms
  from unnest(array[${sql.join(
    queueNames.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]) with ordinality as q(name, place)
  left join pgboss.job on job.name = q.name
  left join job_queue_pauses p on p.queue = q.name
  group by q.name, q.place, p.queue order by q.place`;

const workersQuery = sql`
  select count(distinct application_name)::int as workers from pg_stat_activity
  where application_name like ${`${workerApplicationName}:%`} and datname = current_database()`;

/** Every queue with what waits, runs and was done, and how long it took. */
export async function listQueues({ ctx }: { ctx: Ctx }): Promise<QueuesState> {
  requireOwner(ctx);
  const rows = await ctx.db.execute(countsQuery);
  const [workers] = await ctx.db.execute(workersQuery);
  return {
    queues: [...rows].map(toState),
    workerCount: z.object({ workers: z.number() }).parse(workers).workers,
  };
}

function toState(row: unknown): QueueState {
  const { name, is_paused, oldest_wait_s, median_run_ms, p95_run_ms, median_wait_ms, ...counts } =
    queueRow.parse(row);
  return {
    queue: name,
    isPaused: is_paused,
    oldestWaitS: oldest_wait_s,
    medianRunMs: median_run_ms,
    p95RunMs: p95_run_ms,
    medianWaitMs: median_wait_ms,
    ...counts,
  };
}
