import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { castBecause } from '#lib/cast';
import type { Ctx } from '#lib/context';
import type { Database } from '#lib/db';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { log } from '#lib/log';
import { createBatch } from './batch.ts';
import { mostLabels } from './causes.ts';
import type { CountedView } from './count-views.ts';
import { foldCauses } from './fold-causes.ts';
import { foldDeltas } from './fold-deltas.ts';
import { listGoals } from './list-goals.ts';
import { percentile } from './percentile.ts';
import { pruneVitals } from './prune-vitals.ts';
import { sumSlice } from './queries.ts';
import { readPerformance } from './read-performance.ts';
import { openSampleDays } from './sample-days.ts';
import { settleVitals } from './settle-vitals.ts';
import { totalSlice } from './slices.ts';
import { storeBatch } from './store-batch.ts';
import { aView, makeMonth } from './testing.ts';
import type { ViewBeacon } from './view.ts';

const db = committedTestDb();
const now = new Date('2026-11-21T10:20:30Z');
const day = { from: new Date('2026-11-21T00:00:00Z'), to: new Date('2026-11-22T00:00:00Z') };

function counted(latest: ViewBeacon, at = now): CountedView {
  return { at, visitor: { audience: 'real', browser: 'chrome' }, latest, weight: 1 };
}

function store(views: readonly CountedView[]) {
  return storeBatch(
    db,
    createBatch(views, [{ hour: now.toISOString(), outcome: 'accepted', beacons: views.length }], now),
  );
}

async function total() {
  const tally = await sumSlice(db, { audience: 'real', grain: 'day', ...day }, totalSlice);
  return { views: tally.views, lcp: tally.histograms.get('LCP')?.buckets.total };
}

async function countRows(table: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
  return row?.n ?? 0;
}

const foldInAnotherProcess = `
  import { connect } from '#lib/db';
  import { foldDeltas } from './lib/vitals/fold-deltas.ts';
  await foldDeltas(connect(process.argv[1], { max: 1 }).db);`;

const sleeping = sql`select pid from pg_stat_activity
  where datname = current_database() and wait_event = 'PgSleep'`;

/** Holds a worker of its own at its first write to a table, kills it there, and waits until the database knows. */
async function killFoldingAt(table: string): Promise<void> {
  await db.execute(sql`create function hold() returns trigger language plpgsql as
    $$ begin perform pg_sleep(60); return new; end $$`);
  await db.execute(
    sql`create trigger held before insert on ${sql.identifier(table)} for each row execute function hold()`,
  );
  const args = [
    '--conditions=react-server',
    '--input-type=module',
    '-e',
    foldInAnotherProcess,
    testDatabaseUrl(),
  ];
  const worker = spawn(process.execPath, args, { stdio: 'inherit' });
  await expect.poll(() => db.execute(sleeping), { timeout: 20_000 }).toHaveLength(1);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await db.execute(sql`select pg_terminate_backend(pid) from (${sleeping}) as held`);
  await expect.poll(() => db.execute(sleeping)).toHaveLength(0);
  await db.execute(sql`drop function hold cascade`);
}

beforeEach(async () => {
  await db.execute(sql`truncate vitals_settled_hours, vitals_settled_days,
    vitals_settled_causes, vitals_hours, vitals_days, vitals_deltas, vitals_causes, vitals_cause_deltas,
    vitals_samples, vitals_intake, vitals_batches, vitals_releases`);
  await openSampleDays(db, now);
});

describe('a batch', () => {
  test('sent twice because nobody heard that it was written is counted once', async () => {
    const batch = createBatch(
      [counted(aView())],
      [{ hour: now.toISOString(), outcome: 'accepted', beacons: 1 }],
      now,
    );
    await storeBatch(db, batch);
    await storeBatch(db, batch);
    expect(await total()).toEqual({ views: 1, lcp: 1 });
    expect([...(await db.execute(sql`select beacons from vitals_intake`))]).toEqual([{ beacons: 1 }]);
    expect(await countRows('vitals_samples')).toBe(1);
  });
});

describe('folding', () => {
  test('changes no figure, and leaves one row a slice, hour and day', async () => {
    await store([counted(aView()), counted(aView())]);
    await store([counted(aView({ cls: { value: 0.2 } }))]);
    const before = await total();
    expect(await foldDeltas(db)).toBeGreaterThan(0);
    expect(await total()).toEqual(before);
    await store([counted(aView())]);
    await foldDeltas(db);
    expect(await total()).toEqual({ views: 4, lcp: 4 });
    expect(await countRows('vitals_deltas')).toBe(0);
    const rows = await db.execute(sql`select views from vitals_days where slice_kind = 'total'`);
    expect([...rows]).toEqual([{ views: 4 }]);
    expect(await foldDeltas(db)).toBe(0);
  });

  test('takes a corrected view out as it was counted and in as it is', async () => {
    const view = aView({ cls: { value: 0.05 } });
    await store([counted(view)]);
    await foldDeltas(db);
    await store([{ ...counted({ ...view, seq: 1, cls: { value: 0.4 } }), counted: view }]);
    await foldDeltas(db);
    const tally = await sumSlice(db, { audience: 'real', grain: 'day', ...day }, totalSlice);
    expect(tally).toMatchObject({ views: 1, scored: 1 });
    expect(tally.histograms.get('CLS')).toMatchObject({ good: 0, poor: 1 });
    expect([...(tally.histograms.get('CLS')?.buckets ?? [])]).toHaveLength(1);
  });

  test.each([
    ['the hours are written', 'vitals_hours'],
    ['the days are', 'vitals_days'],
  ])('by a worker that is killed just before %s counts nothing twice and loses nothing', async (_, table) => {
    await store([counted(aView()), counted(aView())]);
    await foldDeltas(db);
    await store([counted(aView())]);
    await killFoldingAt(table);
    expect(await countRows('vitals_deltas')).toBeGreaterThan(0);
    expect(await total()).toEqual({ views: 3, lcp: 3 });
    await foldDeltas(db);
    expect(await countRows('vitals_deltas')).toBe(0);
    expect(await total()).toEqual({ views: 3, lcp: 3 });
  });

  test('by two workers at once counts every view once', async () => {
    for (let n = 0; n < 4; n++) await store([counted(aView()), counted(aView())]);
    await Promise.all([foldDeltas(db), foldDeltas(db)]);
    expect(await total()).toEqual({ views: 8, lcp: 8 });
  });

  test('keeps the labels that most views name, and counts the others together', async () => {
    const views = Array.from({ length: 80 }, (_, n) => `div>p.n${n}`).flatMap((target, n) =>
      Array.from({ length: n < 10 ? 3 : 1 }, () => counted(aView({ cls: { value: 0.2, target } }))),
    );
    await store(views);
    await foldCauses(db);
    await store([counted(aView({ cls: { value: 0.2, target: 'div>p.late' } }))]);
    await foldCauses(db);
    const rows = await db.execute<{ label: string; views: number }>(sql`
      select label, views from vitals_causes where kind = 'cls-element' order by views desc, label`);
    expect(rows).toHaveLength(mostLabels);
    expect(rows.reduce((sum, row) => sum + row.views, 0)).toBe(101);
    expect(rows.filter(({ label, views: seen }) => label.startsWith('div>p.n') && seen === 3)).toHaveLength(
      10,
    );
    expect(rows.find(({ label }) => label === '(other)')?.views).toBe(101 - 30 - 39);
  });
});

describe('settling', () => {
  const later = new Date(now.getTime() + 3 * 24 * 3_600_000);
  const goals = () => listGoals(db, { span: { audience: 'real', grain: 'day', ...day } });

  test('moves what is over, and changes no count', async () => {
    await store([
      counted(aView()),
      counted(aView({ goals: ['cart'] })),
      counted(aView({ cls: { value: 0.2 } })),
    ]);
    await foldDeltas(db);
    await foldCauses(db);
    const [tally, before] = [await total(), await goals()];
    expect(before.find(({ goal }) => goal === 'cart')).toMatchObject({ views: 3, reached: 1 });
    await settleVitals(db, later);
    for (const table of ['vitals_hours', 'vitals_days', 'vitals_causes'])
      expect(await countRows(table)).toBe(0);
    expect(await total()).toEqual(tally);
    expect(await goals()).toEqual(before);
  });

  test('leaves the present open, and moves after what came late', async () => {
    await store([counted(aView())]);
    await foldDeltas(db);
    await settleVitals(db, now);
    expect(await countRows('vitals_settled_days')).toBe(0);
    await settleVitals(db, later);
    await store([counted(aView({ cls: { value: 0.4 } }))]);
    await foldDeltas(db);
    expect(await total()).toEqual({ views: 2, lcp: 2 });
    const rows = await countRows('vitals_settled_days');
    await settleVitals(db, later);
    expect(await countRows('vitals_days')).toBe(0);
    expect(await countRows('vitals_settled_days')).toBe(rows);
    expect(await total()).toEqual({ views: 2, lcp: 2 });
  });

  test('moves no percentile by more than 1 %', async () => {
    await store(makeMonth(20_000).map((view) => counted(view)));
    await foldDeltas(db);
    const read = async () => {
      const tally = await sumSlice(db, { audience: 'real', grain: 'day', ...day }, totalSlice);
      return [...tally.histograms.values()].flatMap((histogram) =>
        [0.5, 0.75, 0.9, 0.95, 0.99].map((share) => percentile(histogram, share) ?? 0),
      );
    };
    const before = await read();
    await settleVitals(db, later);
    for (const [index, value] of (await read()).entries()) {
      const exact = before[index] ?? Number.NaN;
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(0.01 * exact);
    }
  });
});

describe('what is kept', () => {
  test('examples go by whole days, hours after 14 days, days after 13 months', async () => {
    await store([counted(aView())]);
    await foldDeltas(db);
    await pruneVitals(db, new Date(now.getTime() + 13 * 24 * 3_600_000));
    expect(await countRows('vitals_samples')).toBe(1);
    await pruneVitals(db, new Date(now.getTime() + 15 * 24 * 3_600_000));
    expect([await countRows('vitals_samples'), await countRows('vitals_settled_hours')]).toEqual([0, 0]);
    expect(await total()).toEqual({ views: 1, lcp: 1 });
    await pruneVitals(db, new Date(now.getTime() + 400 * 24 * 3_600_000));
    expect(await countRows('vitals_settled_days')).toBe(0);
  });

  test('is read without a look at single views, but for the list of examples', async () => {
    await store([counted(aView())]);
    await foldDeltas(db);
    const plans: string[] = [];
    const explaining = castBecause<Database>('reports may call these two only', {
      execute: async (query: ReturnType<typeof sql>) => {
        plans.push(JSON.stringify(await db.execute(sql`explain (format json) ${query}`)));
        return await db.execute(query);
      },
      select: db.select.bind(db),
    });
    const ctx: Ctx = { db: explaining, actor: { kind: 'system' }, now, log };
    for (const period of ['24h', '7d', '28d'] as const) {
      expect((await readPerformance({ ctx, input: { period } })).views).toBe(1);
    }
    expect(plans.length).toBeGreaterThan(9);
    expect(plans.filter((plan) => plan.includes('vitals_samples'))).toEqual([]);
  });
});
