import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/context';
import { committedTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { listValues, metricNames } from '#lib/vitals';
import { readPerformance } from '#lib/vitals/server';
import { planHours } from './plan-hours.ts';
import { replayVisits } from './replay-visits.ts';

const db = committedTestDb();
const now = new Date('2026-11-21T16:20:30Z');
const ctx: Ctx = { db, actor: { kind: 'system' }, now, log };
const month = { views: 60_000, days: 28, now };

beforeEach(async () => {
  await db.execute(sql`truncate vitals_settled_hours, vitals_settled_days,
    vitals_settled_causes, vitals_hours, vitals_days, vitals_deltas, vitals_causes, vitals_cause_deltas,
    vitals_samples, vitals_intake, vitals_batches, vitals_releases`);
});

function listOfNumbers(): number[] {
  return [];
}

describe('a replayed month', () => {
  test('is on the page within 1 % of the exact percentiles, bots apart', async () => {
    const values = new Map(metricNames.map((metric) => [metric, listOfNumbers()]));
    await replayVisits(db, {
      ...month,
      seed: 1,
      watch: ({ latest }) => {
        for (const [metric, value] of listValues(latest)) values.get(metric)?.push(value);
      },
    });
    const report = await readPerformance({ ctx, input: { period: '28d' } });
    expect(report.views).toBe(60_000);
    for (const { metric, estimate } of report.metrics) {
      const sorted = (values.get(metric) ?? []).toSorted((a, b) => a - b);
      const exact = sorted[Math.ceil(0.75 * sorted.length) - 1] ?? Number.NaN;
      expect(estimate?.count).toBe(sorted.length);
      expect(Math.abs((estimate?.value ?? 0) / exact - 1)).toBeLessThan(0.01);
    }
    expect(report.trend.points).toHaveLength(28);
    expect(report.releases.map(({ name }) => name)).toEqual(['v2.14.0', 'v2.13.0', 'v2.12.0']);
    const bots = await readPerformance({ ctx, input: { period: '28d', visitors: 'bot' } });
    expect(bots.views).toBeGreaterThan(1000);
  });

  test('of a few views is one too', async () => {
    await replayVisits(db, { ...month, views: 100, seed: 2 });
    const report = await readPerformance({ ctx, input: { period: '28d' } });
    expect(report.views).toBe(100);
    expect(report.latest.length).toBeGreaterThan(0);
  });

  test('has as many views in its hours as were asked for, the newest days by hour', () => {
    const hours = planHours(month);
    expect(hours.reduce((sum, { people }) => sum + people, 0)).toBe(60_000);
    expect(hours.filter(({ at }) => at.toISOString().startsWith('2026-11-20'))).toHaveLength(24);
    expect(hours.filter(({ at }) => at.toISOString().startsWith('2026-11-01'))).toHaveLength(1);
    expect(hours.every(({ at }) => at <= now)).toBe(true);
  });
});
