import 'server-only';
import { PgBoss } from 'pg-boss';
import { type Ctx, systemCtx } from '#lib/context';
import { log } from '#lib/log';
import type { Job } from './define-job.ts';
import { listPausedQueues } from './pause-queue.ts';
import { deadLetterQueue, type QueueName, queueNames, queueRules } from './queues.ts';
import { buryJob, type KnownJobs, runJob } from './run-job.ts';

interface WorkerOptions {
  readonly jobs: readonly Job[];
  readonly databaseUrl: string;
  readonly createCtx?: () => Ctx;
}

export interface Worker {
  /** Waits `patienceMs` for running jobs; those still running then are aborted and start again elsewhere. */
  stop(patienceMs: number): Promise<void>;
}

const connections = 4;
/** New jobs are announced; this is for retries, which are not. */
const pollS = 10;
/** Burials, cancelled jobs and pauses are noticed within this. */
const lookAroundS = 2;

export const workerApplicationName = 'nordlayer-worker';

/** Works on the queues until stopped: new jobs are announced by the database, not searched for. */
export async function startWorker({
  jobs,
  databaseUrl,
  createCtx = systemCtx,
}: WorkerOptions): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: `${workerApplicationName}:${process.pid}`,
    max: connections,
    useListenNotify: true,
    monitorIntervalSeconds: 15,
  });
  // Some of pg-boss's errors are plain objects with a message.
  boss.on('error', ({ message }) => log.error('jobs-failed', { message }));
  boss.on('warning', ({ message }) => log.warn('jobs-warning', { message }));
  await boss.start();
  const known = new Map(jobs.map((job) => [job.name, job]));
  await planSchedules(boss, jobs);
  const attention = new Attention(boss, known, createCtx);
  await attention.follow();
  await attention.attendBurials();
  const timer = setInterval(() => void attention.follow(), lookAroundS * 1000);
  log.info('worker-started', { jobs: jobs.length });
  return {
    stop: async (patienceMs) => {
      clearInterval(timer);
      await boss.stop({ graceful: patienceMs > 0, timeout: patienceMs });
      log.info('worker-stopped');
    },
  };
}

async function planSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const scheduled = new Map(jobs.flatMap((job) => (job.schedule ? [[job.name, job.schedule] as const] : [])));
  for (const { name, key } of await boss.getSchedules()) {
    if (!scheduled.has(key)) await boss.unschedule(name, key);
  }
  for (const { name, queue, schedule } of jobs) {
    if (!schedule) continue;
    const payload = { job: name, data: schedule.data };
    await boss.schedule(queue, schedule.cron, payload, { key: name, tz: 'UTC' });
  }
}

/** The queues that this process works on: all but the paused ones. */
class Attention {
  readonly #boss: PgBoss;
  readonly #jobs: KnownJobs;
  readonly #createCtx: () => Ctx;
  readonly #attended = new Set<QueueName>();
  #isLooking = false;

  constructor(boss: PgBoss, jobs: KnownJobs, createCtx: () => Ctx) {
    this.#boss = boss;
    this.#jobs = jobs;
    this.#createCtx = createCtx;
  }

  /** Takes up what was resumed and leaves what was paused; jobs that run already run to their end. */
  async follow(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const paused = new Set(await listPausedQueues(this.#createCtx()));
      for (const queue of queueNames) {
        const isAttended = this.#attended.has(queue);
        if (paused.has(queue) && isAttended) await this.#leave(queue);
        if (!paused.has(queue) && !isAttended) await this.#attend(queue);
      }
    } catch (error) {
      log.error('jobs-look-failed', {}, error);
    } finally {
      this.#isLooking = false;
    }
  }

  async #attend(queue: QueueName): Promise<void> {
    this.#attended.add(queue);
    await this.#boss.work(
      queue,
      {
        includeMetadata: true,
        perJobResults: true,
        localConcurrency: queueRules[queue].concurrency,
        heartbeatRefreshSeconds: lookAroundS,
        pollingIntervalSeconds: lookAroundS,
        notifyPollingIntervalSeconds: pollS,
      },
      (batch) =>
        Promise.all(batch.map((job) => runJob({ jobs: this.#jobs, ctx: this.#createCtx(), boss: job }))),
    );
  }

  async #leave(queue: QueueName): Promise<void> {
    this.#attended.delete(queue);
    await this.#boss.offWork(queue, { wait: false });
  }

  async attendBurials(): Promise<void> {
    await this.#boss.work(
      deadLetterQueue,
      {
        includeMetadata: true,
        pollingIntervalSeconds: lookAroundS,
        notifyPollingIntervalSeconds: lookAroundS,
      },
      async (batch) => {
        for (const job of batch) await buryJob({ jobs: this.#jobs, ctx: this.#createCtx(), boss: job });
      },
    );
  }
}
