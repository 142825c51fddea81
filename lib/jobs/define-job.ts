import 'server-only';
import type { z } from 'zod';
import type { Ctx } from '#lib/context';
import type { Failure } from '#lib/errors';
import type { QueueName } from './queues.ts';

/** What a handler is given to do its work. */
export interface JobCall {
  readonly ctx: Ctx;
  readonly jobId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Aborts when the job is cancelled, is over its time, or the worker has to stop. */
  readonly signal: AbortSignal;
  /** Shows how far the job is; a share from 0 to 1. */
  readonly progress: (share: number) => Promise<void>;
}

export interface JobHandler<Data> {
  readonly run: (data: Data, call: JobCall) => Promise<JobResult>;
  /** Told once when the job has failed for good or was cancelled. */
  readonly bury?: (data: Data, burial: { readonly ctx: Ctx; readonly failure: Failure }) => Promise<void>;
}

/** A few facts for the owner's list of jobs. */
export type JobResult = Readonly<Record<string, string | number | boolean>> | undefined;

export interface JobDescription {
  /** What the job is for, as the owner knows it: a file's name, an order's reference. */
  readonly subject?: string;
  /** Of the jobs that wait in a queue the highest goes first; 0 where nothing is said. */
  readonly priority?: number;
}

interface JobOptions<Schema extends z.ZodType> {
  readonly name: string;
  readonly queue: QueueName;
  readonly schema: Schema;
  readonly describe?: (data: z.output<Schema>) => JobDescription;
  /** Runs the job by itself, with this data; the expression is a cron line in UTC. */
  readonly schedule?: { readonly cron: string; readonly data: z.input<Schema> };
  /** Loaded by the worker only: who enqueues a job does not carry its code. */
  readonly load: () => Promise<JobHandler<z.output<Schema>>>;
}

/** A kind of job. `Input` is what it is enqueued with. */
export interface Job<Input = never> {
  readonly name: string;
  readonly queue: QueueName;
  readonly schedule: { readonly cron: string; readonly data: unknown } | undefined;
  readonly check: (data: Input) => unknown;
  readonly describe: (data: Input) => JobDescription;
  readonly run: (data: unknown, call: JobCall) => Promise<JobResult>;
  readonly bury: (data: unknown, burial: { ctx: Ctx; failure: Failure }) => Promise<void>;
}

export function defineJob<Schema extends z.ZodType>(options: JobOptions<Schema>): Job<z.input<Schema>> {
  const { name, queue, schema, describe, schedule, load } = options;
  return {
    name,
    queue,
    schedule,
    check: (data) => schema.parse(data),
    describe: (data) => describe?.(schema.parse(data)) ?? {},
    run: async (data, call) => (await load()).run(schema.parse(data), call),
    bury: async (data, burial) => (await load()).bury?.(schema.parse(data), burial),
  };
}
