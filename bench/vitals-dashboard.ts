// `npm run performance:dashboard`: replays a month of 1 M views and one of 30 M into a throw-away database, and
// measures on each what the performance page reads: how long, how far from the exact percentiles, how large.
import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { connect, type Database } from '#lib/db';
import { log } from '#lib/log';
import { listValues, type MetricName, metricNames } from '#lib/vitals';
import { type CountedView, performancePeriods, pruneVitals, readPerformance } from '#lib/vitals/server';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { prepareSchema } from '../scripts/database/prepare-schema.ts';
import { startThrowawayPostgres } from '../scripts/database/throwaway-postgres.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { replayVisits } from '../scripts/vitals/replay-visits.ts';

const SIZES = (process.env.BENCH_VIEWS ?? '1000000,30000000').split(',').map(Number);
const DAYS = 28;
const ROUNDS = 8;
const MOST_MS = 60;
const MOST_ERROR = 0.01;
const MOST_GROWTH = 1.3;
const SHARE = 0.75;
const DEVICES = [undefined, 'phone', 'desktop'] as const;

interface Measured {
  readonly views: number;
  readonly replayS: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly sizeMb: number;
  readonly largestError: number;
}

function ctxOn(db: Database): Ctx {
  return { db, actor: { kind: 'system' }, now: new Date(), log };
}

function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

type Device = (typeof DEVICES)[number];

/** Every value of every metric, for the exact percentiles. */
class Exact {
  readonly #values = new Map<string, number[]>();

  add({ latest }: CountedView): void {
    for (const [metric, value] of listValues(latest)) {
      for (const device of [undefined, latest.device]) this.#listOf(metric, device).push(value);
    }
  }

  percentile(metric: MetricName, device: Device): number {
    return quantile(Float64Array.from(this.#listOf(metric, device)).sort(), SHARE);
  }

  #listOf(metric: MetricName, device: string | undefined): number[] {
    const key = `${metric} ${device}`;
    const list = this.#values.get(key) ?? [];
    this.#values.set(key, list);
    return list;
  }
}

async function findLargestError(db: Database, exact: Exact): Promise<number> {
  let largest = 0;
  for (const device of DEVICES) {
    const { metrics } = await readPerformance({
      ctx: ctxOn(db),
      input: { period: '28d', device },
    });
    for (const { metric, estimate } of metrics) {
      const truth = exact.percentile(metric, device);
      if (truth > 0) largest = Math.max(largest, Math.abs((estimate?.value ?? 0) / truth - 1));
    }
  }
  return largest;
}

async function timeReads(db: Database): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const period of performancePeriods) {
      for (const metric of metricNames) {
        const startedAt = performance.now();
        await readPerformance({
          ctx: ctxOn(db),
          input: { period, metric, device: round % 2 === 0 ? undefined : 'phone' },
        });
        times.push(performance.now() - startedAt);
      }
    }
  }
  // The first reads fill the database's own cache.
  return times.slice(times.length / ROUNDS).sort((a, b) => a - b);
}

async function sizeMb(db: Database): Promise<number> {
  const [row] = await db.execute<{ bytes: number }>(sql`
    select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
    where relname like 'vitals\_%' and relkind = 'r'`);
  return (row?.bytes ?? 0) / 1e6;
}

async function measure(url: string, views: number): Promise<Measured> {
  await prepareSchema(url);
  const { client, db } = connect(url, { max: 8 });
  const exact = new Exact();
  const isCompared = views <= 2_000_000;
  const startedAt = performance.now();
  await replayVisits(db, {
    views,
    days: DAYS,
    seed: 1,
    now: new Date(),
    ...(isCompared ? { watch: (view) => exact.add(view) } : {}),
  });
  const replayS = (performance.now() - startedAt) / 1000;
  await pruneVitals(db, new Date());
  await db.execute(sql`vacuum analyze`);
  const error = isCompared ? await findLargestError(db, exact) : 0;
  const times = await timeReads(db);
  const size = await sizeMb(db);
  await client.end();
  return {
    views,
    replayS,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    sizeMb: size,
    largestError: error,
  };
}

function describe({ views, replayS, medianMs, p95Ms, sizeMb: size, largestError: error }: Measured): string {
  const parts = [`${views / 1e6} M views`, `replayed in ${replayS.toFixed(1)} s`];
  parts.push(`read in ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`, `${size.toFixed(0)} MB`);
  if (error > 0) parts.push(`largest error ${(error * 100).toFixed(2)} %`);
  return `${parts.join(', ')}\n`;
}

listenForShutdown(130);
try {
  const server = await startThrowawayPostgres();
  const all: Measured[] = [];
  for (const views of SIZES) {
    await server.createDatabase(`month_${views}`);
    const measured = await measure(server.url(`month_${views}`), views);
    process.stdout.write(describe(measured));
    all.push(measured);
  }
  const growth = (all.at(-1)?.medianMs ?? 0) / (all[0]?.medianMs ?? 1);
  const isWell =
    growth <= MOST_GROWTH &&
    all.every(({ p95Ms, largestError: error }) => p95Ms <= MOST_MS && error <= MOST_ERROR);
  process.stdout.write(
    `The largest month takes ${growth.toFixed(2)} times the smallest${isWell ? '' : '   FAIL'}\n`,
  );
  await server.stop();
  await shutDown(isWell ? 0 : 1);
} catch (error) {
  fail(error);
}
