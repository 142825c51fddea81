import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { castBecause } from '#lib/cast';
import type { Ctx } from '#lib/context';
import type { Database } from '#lib/db';
import { committedTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { ingestBeacon } from './ingest-beacon.ts';
import { Intake } from './intake.ts';
import { metricNames } from './metrics.ts';
import { intervalRanks } from './percentile.ts';
import { readPerformance } from './read-performance.ts';
import type { ReadPerformanceInput } from './schemas.ts';
import { aView, bodyOf, makeMonth, sortedValues } from './testing.ts';
import type { ViewBeacon } from './view.ts';

const db = committedTestDb();
const chrome = 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36';
const bucketWidth = 2 ** (1 / 16);

function ctx(actor: Ctx['actor'] = { kind: 'system' }, now = new Date()): Ctx {
  return { db, actor, now, log };
}

function read(input: ReadPerformanceInput = {}) {
  return readPerformance({ ctx: ctx(), input });
}

let senders = 0;

function post(intake: Intake, text: string | null, headers: Record<string, string> = {}) {
  senders += 1;
  const clientAddress = `10.${senders >> 8}.${senders % 256}.1`;
  return ingestBeacon(
    { headers: { 'sec-fetch-site': 'same-origin', 'user-agent': chrome, ...headers }, clientAddress, text },
    { now: new Date(), intake },
  );
}

function postAll(intake: Intake, views: readonly ViewBeacon[]) {
  for (const view of views) post(intake, bodyOf(view));
}

function anIntake() {
  return new Intake({ getDb: () => db, release: 'v1' });
}

beforeEach(async () => {
  await db.execute(sql`truncate vitals_settled_hours, vitals_settled_days,
    vitals_settled_causes, vitals_hours, vitals_days, vitals_deltas, vitals_causes,
    vitals_cause_deltas, vitals_samples, vitals_intake, vitals_batches, vitals_releases`);
});

describe('what visitors send', () => {
  test('is on the page with exact counts and percentiles within a bucket of the exact ones', async () => {
    const views = makeMonth(1500);
    const intake = anIntake();
    for (let start = 0; start < views.length; start += 500) {
      postAll(intake, views.slice(start, start + 500));
      await intake.flush();
    }
    const report = await read();
    expect(report.views).toBe(1500);
    for (const metric of metricNames) {
      const exact = sortedValues(views, metric);
      const summary = report.metrics.find((entry) => entry.metric === metric);
      const ranks = intervalRanks(exact.length, 0.75);
      expect(summary?.estimate?.count).toBe(exact.length);
      for (const [estimate, rank] of [
        [summary?.estimate?.value, Math.ceil(0.75 * exact.length)],
        [summary?.estimate?.low, ranks.low],
        [summary?.estimate?.high, ranks.high],
      ] as const) {
        const truth = exact[rank - 1] ?? Number.NaN;
        expect(estimate).toBeGreaterThanOrEqual(truth / bucketWidth);
        expect(estimate).toBeLessThanOrEqual(truth * bucketWidth);
      }
    }
    const lcp = sortedValues(views, 'LCP');
    expect(report.metrics[0]?.ratings).toEqual({
      good: lcp.filter((value) => value <= 2500).length,
      needsImprovement: lcp.filter((value) => value > 2500 && value <= 4000).length,
      poor: lcp.filter((value) => value > 4000).length,
    });
  });

  test('is told apart by route, device and both', async () => {
    const views = makeMonth(240);
    const intake = anIntake();
    postAll(intake, views);
    await intake.flush();
    const all = await read();
    expect(all.routes.map(({ name, views: count }) => [name, count])).toEqual([
      ['/gallery/[slug]', 160],
      ['/', 80],
    ]);
    expect(all.devices.map(({ name, views: count }) => [name, count])).toEqual([
      ['phone', 180],
      ['tablet', 0],
      ['desktop', 60],
    ]);
    const phones = await read({ device: 'phone' });
    expect(phones.views).toBe(180);
    expect(phones.routes.reduce((sum, { views: count }) => sum + count, 0)).toBe(180);
    expect(phones.trend.points.at(-1)?.estimate.count).toBe(180);
  });

  test('counts one view once, however many beacons and batches tell of it', async () => {
    const intake = anIntake();
    const view = aView({ cls: { value: 0.02 } });
    postAll(intake, [view]);
    postAll(intake, [{ ...view, seq: 1, cls: { value: 0.15 } }]);
    await intake.flush();
    postAll(intake, [{ ...view, seq: 2, cls: { value: 0.4 }, inp: { value: 90 } }]);
    await intake.flush();
    const report = await read();
    expect(report.views).toBe(1);
    const cls = report.metrics.find(({ metric }) => metric === 'CLS');
    expect(cls?.ratings).toEqual({ good: 0, needsImprovement: 0, poor: 1 });
    expect(cls?.estimate?.value).toBeGreaterThan(0.38);
    expect(report.latest).toHaveLength(1);
    expect(report.latest[0]).toMatchObject({ inpMs: 90 });
  });

  test('keeps automated browsers apart', async () => {
    const intake = anIntake();
    postAll(intake, [aView({ lab: true }), aView()]);
    await intake.flush();
    expect((await read()).views).toBe(1);
    const lab = await read({ visitors: 'lab' });
    expect(lab.views).toBe(1);
    expect(lab.latest).toHaveLength(1);
  });

  test('is refused with a counted reason when it is no honest beacon', async () => {
    const intake = anIntake();
    const good = bodyOf(aView());
    post(intake, null);
    post(intake, '{"v":');
    post(intake, bodyOf(aView(), { fcp: -5 }));
    post(intake, good, { 'sec-fetch-site': 'cross-site' });
    post(intake, bodyOf(aView(), { token: 'made-up' }));
    post(intake, good);
    await intake.flush();
    const { intake: outcomes, views } = await read();
    expect(views).toBe(1);
    expect(Object.fromEntries(outcomes.map(({ outcome, beacons }) => [outcome, beacons]))).toEqual({
      'too-large': 1,
      'not-json': 1,
      invalid: 1,
      'foreign-origin': 1,
      'bad-token': 1,
      accepted: 1,
    });
  });

  test('names 10,000 addresses that the shop does not have, and leaves one name stored', async () => {
    const intake = anIntake();
    for (let n = 0; n < 10_000; n++) post(intake, bodyOf(aView({ route: `/made-up-${n}` })));
    await intake.flush();
    const rows = await db.execute(
      sql`select distinct slice_value from vitals_deltas where slice_kind = 'route'`,
    );
    expect([...rows]).toEqual([{ slice_value: '(other)' }]);
    expect((await read()).routes.map(({ name }) => name)).toEqual(['(other)']);
  });

  test('is read by release, page and device together', async () => {
    const intake = new Intake({ getDb: () => db, release: 'v1' });
    postAll(intake, [
      ...Array.from({ length: 3 }, () => aView({ device: 'phone', route: '/' })),
      ...Array.from({ length: 5 }, () => aView({ device: 'desktop', route: '/' })),
      ...Array.from({ length: 7 }, () => aView({ device: 'phone', route: '/gallery', release: 'v0' })),
    ]);
    await intake.flush();
    const phones = await read({ release: 'v1', device: 'phone' });
    expect(phones.views).toBe(3);
    expect(phones.routes.map(({ name, views }) => [name, views])).toEqual([['/', 3]]);
    expect(phones.releases).toContainEqual(expect.objectContaining({ name: 'v1', views: 3 }));
    const page = await read({ release: 'v1', route: '/' });
    expect(page.views).toBe(8);
    expect(page.devices.map(({ name, views }) => [name, views])).toEqual([
      ['phone', 3],
      ['tablet', 0],
      ['desktop', 5],
    ]);
    expect((await read({ release: 'v1', device: 'desktop', route: '/' })).views).toBe(5);
    expect((await read({ release: 'v1', device: 'desktop', route: '/gallery' })).views).toBe(0);
  });

  test('is for the owner only', async () => {
    const guest = readPerformance({ ctx: ctx({ kind: 'guest' }), input: {} });
    await expect(guest).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the intake', () => {
  test('lets 50,000 beacons from one address move no p75 by 1 %', async () => {
    const intake = anIntake();
    const visitor = { audience: 'real', browser: 'chrome' } as const;
    const now = new Date();
    const month = makeMonth(20_000);
    for (const [n, view] of month.entries()) {
      intake.accept(
        { view, text: bodyOf(view), visitor, network: `network ${n % 4000}`, isSigned: true },
        now,
      );
      if (n % 4000 === 3999) await intake.flush();
    }
    const before = (await read({ period: '24h' })).metrics;
    const slow = { value: 30_000, firstByte: 0, loadDelay: 0, loadTime: 0, renderDelay: 30_000 };
    for (let n = 0; n < 50_000; n++) {
      const view = aView({ lcp: slow, inp: { value: 5000 }, cls: { value: 2 }, fcp: 20_000, ttfb: 9000 });
      intake.accept({ view, text: bodyOf(view), visitor, network: 'one', isSigned: true }, now);
    }
    await intake.flush();
    const report = await read({ period: '24h' });
    expect(report.intake.find(({ outcome }) => outcome === 'over-share')?.beacons).toBeGreaterThan(49_800);
    for (const [index, { estimate }] of report.metrics.entries()) {
      const value = before[index]?.estimate?.value ?? Number.NaN;
      expect(Math.abs((estimate?.value ?? Number.NaN) - value)).toBeLessThanOrEqual(0.01 * value);
    }
  });

  test('draws a rush by lot, and neither counts nor certainty are made up', async () => {
    const intake = new Intake({ getDb: () => db, release: 'v1', viewsPerSecond: 500 });
    const visitor = { audience: 'real', browser: 'chrome' } as const;
    const views = makeMonth(8000);
    const startsAt = Math.floor(Date.now() / 1000) * 1000;
    for (const [n, view] of views.entries()) {
      const at = new Date(startsAt + Math.floor(n / 2000) * 1000);
      intake.accept(
        { view, text: bodyOf(view), visitor, network: `network ${n % 1000}`, isSigned: true },
        at,
      );
    }
    await intake.flush();
    const report = await read();
    const refused = report.intake.find(({ outcome }) => outcome === 'sampled-out')?.beacons ?? 0;
    expect(refused).toBeGreaterThan(4000);
    expect(Math.abs(report.views / 8000 - 1)).toBeLessThan(0.1);
    const estimate = report.metrics[0]?.estimate;
    const ranks = intervalRanks(8000 - refused, 0.75);
    const exact = sortedValues(views, 'LCP');
    const widest = (exact[Math.ceil((ranks.high / (8000 - refused)) * 8000) - 1] ?? 0) * bucketWidth;
    expect(estimate?.high).toBeLessThan(widest * 1.1);
    const truth = exact[5999] ?? Number.NaN;
    expect(estimate?.low).toBeLessThanOrEqual(truth);
    expect(estimate?.high).toBeGreaterThanOrEqual(truth);
    const asIfAllCounted = intervalRanks(8000, 0.75);
    expect((estimate?.high ?? 0) - (estimate?.low ?? 0)).toBeGreaterThan(
      (exact[asIfAllCounted.high - 1] ?? 0) - (exact[asIfAllCounted.low - 1] ?? 0),
    );
  });

  test('goes on when a beacon meets a fault of the shop’s own, and tells of it', async () => {
    const told = vi.spyOn(log, 'error').mockReturnValue();
    const intake = anIntake();
    const from = {
      clientAddress: '10.0.0.1',
      headers: { 'sec-fetch-site': 'same-origin', 'user-agent': chrome },
    };
    intake.receive({
      ...from,
      get text(): string {
        throw new Error('a fault');
      },
    });
    intake.receive({ ...from, text: bodyOf(aView()) });
    await intake.close();
    expect((await read()).views).toBe(1);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  test('waits for a database that is away, and loses nothing', async () => {
    const warn = vi.spyOn(log, 'warn').mockReturnValue();
    let isAway = true;
    const refuse = () => Promise.reject(new Error('connection refused'));
    const refusing = { execute: refuse, transaction: refuse };
    const intake = new Intake({
      getDb: () => (isAway ? castBecause<Database>('only this is called', refusing) : db),
      release: 'v1',
    });
    postAll(intake, [aView(), aView()]);
    await intake.flush();
    postAll(intake, [aView()]);
    await intake.flush();
    expect((await read()).views).toBe(0);
    isAway = false;
    await intake.close();
    expect((await read()).views).toBe(3);
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });
});
