import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { auditEntries, jobQueuePauses, type Queryable, withTransaction } from '#lib/db';
import { committedTestDb, testDatabaseUrl, withTestDb } from '#lib/db/testing';
import { DomainError, type Failure } from '#lib/errors';
import { log } from '#lib/log';
import { bossOn } from './boss-on.ts';
import { defineJob, type JobHandler } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { type JobRecord, listJobs } from './list-jobs.ts';
import { listQueues } from './list-queues.ts';
import { cancelJob, retryJob } from './manage-job.ts';
import { pauseQueue, resumeQueue } from './pause-queue.ts';
import { startWorker } from './start-worker.ts';

const ctxOf = (db: Queryable): Ctx => ({ db, actor: { kind: 'system' }, now: new Date(), log });
const guestOf = (db: Queryable): Ctx => ({ ...ctxOf(db), actor: { kind: 'guest' } });
const owner = () => ctxOf(committedTestDb());

/** A job of which a test says what it does. */
function jobThat(handler: JobHandler<{ part: string }>) {
  return defineJob({
    name: 'test-job',
    queue: 'analytics',
    schema: z.object({ part: z.string() }),
    load: async () => handler,
  });
}

async function work(handler: JobHandler<{ part: string }>) {
  const job = jobThat(handler);
  const worker = await startWorker({ jobs: [job], databaseUrl: testDatabaseUrl(), createCtx: owner });
  onTestFinished(() => worker.stop(0));
  return job;
}

async function jobState(): Promise<JobRecord | undefined> {
  const [job] = await listJobs({ ctx: owner(), input: { queue: 'analytics' } });
  return job;
}

async function queueState() {
  const { queues } = await listQueues({ ctx: owner() });
  return queues.find(({ queue }) => queue === 'analytics');
}

const patience = { timeout: 15_000, interval: 50 };

async function emptyQueues() {
  const db = committedTestDb();
  await db.execute(sql`delete from pgboss.job`);
  await db.delete(jobQueuePauses);
  await db.delete(auditEntries);
}

beforeEach(emptyQueues);
afterEach(emptyQueues);

describe('enqueue', () => {
  const job = jobThat({ run: async () => undefined });

  it('takes part in the transaction of its caller', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      await enqueue(ctx, job, { part: 'kept' });
      await expect(
        withTransaction(ctx, async (inner) => {
          await enqueue(inner, job, { part: 'lost' });
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      const jobs = await listJobs({ ctx, input: {} });
      expect(jobs.map(({ kind, data, state }) => [kind, data, state])).toEqual([
        ['test-job', { part: 'kept' }, 'waiting'],
      ]);
    });
    expect(await jobState()).toBeUndefined();
  });

  it('puts what the owner repeats before all that waits', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      const first = await enqueue(ctx, job, { part: 'first' });
      const cancelled = await enqueue(ctx, job, { part: 'cancelled' });
      const input = { queue: 'analytics', jobId: cancelled };
      await cancelJob({ ctx, input });
      await retryJob({ ctx, input });
      const [next] = await bossOn(db).fetch('analytics');
      expect([next?.id, next?.id === first]).toEqual([cancelled, false]);
    });
  });

  it('keeps what a job is for and how urgent it is, as its kind says', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      const described = defineJob({
        name: 'described-job',
        queue: 'analytics',
        schema: z.object({ part: z.string(), isUrgent: z.boolean().default(false) }),
        describe: ({ part, isUrgent }) => ({ subject: `the ${part}`, priority: isUrgent ? 1 : 0 }),
        load: async () => ({ run: async () => undefined }),
      });
      await enqueue(ctx, described, { part: 'lid' });
      await enqueue(ctx, described, { part: 'base', isUrgent: true });
      const jobs = await listJobs({ ctx, input: {} });
      expect(jobs.map(({ subject }) => subject).toSorted()).toEqual(['the base', 'the lid']);
      const [first] = await bossOn(db).fetch<{ subject: string }>('analytics');
      expect(first?.data.subject).toBe('the base');
    });
  });
});

describe('a worker', () => {
  it('runs a job soon after its transaction commits, and keeps its result and times', async () => {
    const seen: string[] = [];
    const job = await work({
      run: async ({ part }) => {
        seen.push(part);
        return { parts: 1 };
      },
    });
    const sentAt = performance.now();
    await enqueue(owner(), job, { part: 'a' });
    await vi.waitFor(async () => expect((await jobState())?.state).toBe('done'), patience);
    expect(performance.now() - sentAt).toBeLessThan(1500);
    expect(seen).toEqual(['a']);
    expect(await queueState()).toMatchObject({ done: 1, waiting: 0, active: 0, failed: 0 });
    expect((await queueState())?.medianRunMs).toBeGreaterThanOrEqual(0);
    expect((await listQueues({ ctx: owner() })).workerCount).toBe(1);
  });

  it('ends a refused job at once, tells its domain why, and runs it again when the owner says so', async () => {
    const burials: Failure[] = [];
    let isMended = false;
    const job = await work({
      run: async () => {
        if (isMended) return undefined;
        throw new DomainError('INVALID', 'It is a picture.', {
          reason: 'not-a-model',
          facts: { kind: 'PNG' },
        });
      },
      bury: async (_data, { failure }) => void burials.push(failure),
    });
    const jobId = await enqueue(owner(), job, { part: 'a' });
    const failure = { message: 'It is a picture.', reason: 'not-a-model', facts: { kind: 'PNG' } };
    await vi.waitFor(() => expect(burials).toEqual([failure]), patience);
    expect(await jobState()).toMatchObject({ state: 'failed', attempt: 1, failure });
    isMended = true;
    await retryJob({ ctx: owner(), input: { queue: 'analytics', jobId } });
    await vi.waitFor(async () => expect((await jobState())?.state).toBe('done'), { ...patience });
    const [entry] = await committedTestDb().select().from(auditEntries);
    expect(entry).toMatchObject({ action: 'job.retry', subject: jobId, details: { state: 'failed' } });
  });

  it('tries again after a fault of ours and keeps what it said', async () => {
    const job = await work({
      run: async () => {
        throw new Error('the disk is full');
      },
    });
    await enqueue(owner(), job, { part: 'a' });
    await vi.waitFor(
      async () =>
        expect(await jobState()).toMatchObject({
          state: 'waiting',
          attempt: 1,
          failure: { message: 'the disk is full' },
        }),
      patience,
    );
  });

  it('shows how far a job is, and aborts it when the owner cancels it', async () => {
    const burials: Failure[] = [];
    const aborted = Promise.withResolvers<void>();
    const job = await work({
      run: async (_data, { progress, signal }) => {
        await progress(0.25);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        aborted.resolve();
        return undefined;
      },
      bury: async (_data, { failure }) => void burials.push(failure),
    });
    const jobId = await enqueue(owner(), job, { part: 'a' });
    await vi.waitFor(
      async () => expect(await jobState()).toMatchObject({ state: 'active', progress: 0.25 }),
      patience,
    );
    await cancelJob({ ctx: owner(), input: { queue: 'analytics', jobId } });
    await aborted.promise;
    await vi.waitFor(() => expect(burials).toMatchObject([{ reason: 'cancelled' }]), patience);
    expect((await jobState())?.state).toBe('cancelled');
  });

  it('takes nothing from a paused queue until it is resumed', async () => {
    const seen: string[] = [];
    await pauseQueue({ ctx: owner(), input: { queue: 'analytics' } });
    const job = await work({
      run: async ({ part }) => {
        seen.push(part);
        return undefined;
      },
    });
    await enqueue(owner(), job, { part: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect([seen, (await queueState())?.isPaused]).toEqual([[], true]);
    await resumeQueue({ ctx: owner(), input: { queue: 'analytics' } });
    await vi.waitFor(() => expect(seen).toEqual(['a']), patience);
    const actions = await committedTestDb().select({ action: auditEntries.action }).from(auditEntries);
    expect(actions.map(({ action }) => action).sort()).toEqual(['queue.pause', 'queue.resume']);
  });

  it('hands a running job back when it is stopped', async () => {
    const started = Promise.withResolvers<void>();
    const job = jobThat({
      run: async (_data, { signal }) => {
        started.resolve();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return undefined;
      },
    });
    const worker = await startWorker({ jobs: [job], databaseUrl: testDatabaseUrl(), createCtx: owner });
    await enqueue(owner(), job, { part: 'a' });
    await started.promise;
    await worker.stop(0);
    expect((await jobState())?.state).toBe('waiting');
  });
});

describe('the queues of the owner', () => {
  it('are nobody else’s to see or to change', async () => {
    await withTestDb(async (db) => {
      const ctx = guestOf(db);
      const input = { queue: 'analytics', jobId: crypto.randomUUID() };
      for (const call of [
        listQueues({ ctx }),
        listJobs({ ctx, input }),
        pauseQueue({ ctx, input }),
        resumeQueue({ ctx, input }),
        retryJob({ ctx, input }),
        cancelJob({ ctx, input }),
      ]) {
        await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    });
  });

  it('refuse what a job’s state does not allow', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      const jobId = await enqueue(ctx, jobThat({ run: async () => undefined }), { part: 'a' });
      const input = { queue: 'analytics', jobId };
      await expect(retryJob({ ctx, input })).rejects.toMatchObject({ reason: 'job-moved-on' });
      await cancelJob({ ctx, input });
      await expect(cancelJob({ ctx, input })).rejects.toMatchObject({ reason: 'job-moved-on' });
      await expect(cancelJob({ ctx, input: { ...input, jobId: crypto.randomUUID() } })).rejects.toMatchObject(
        { reason: 'job-unknown' },
      );
    });
  });
});
