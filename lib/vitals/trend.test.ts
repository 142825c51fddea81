import { describe, expect, test } from 'vitest';
import { addValue, createHistogram } from './histogram.ts';
import { deriveTrend } from './trend.ts';

const from = new Date('2026-11-14T10:00:00Z');

function hours(counts: readonly number[]) {
  return counts.map((count, hour) => {
    const histogram = createHistogram('LCP');
    addValue(histogram, 1000 + 100 * hour, count);
    return { at: new Date(from.getTime() + hour * 3_600_000), histogram };
  });
}

describe('a trend', () => {
  test('goes by hour where hours have enough views', () => {
    const { stepHours, points } = deriveTrend(hours([150, 120, 300]), { from, shortestHours: 1 });
    expect(stepHours).toBe(1);
    expect(points.map(({ estimate }) => estimate.count)).toEqual([150, 120, 300]);
  });

  test('adds up as many hours as it takes', () => {
    const { stepHours, points } = deriveTrend(hours([40, 40, 40, 50, 40, 30]), { from, shortestHours: 1 });
    expect(stepHours).toBe(3);
    expect(points.map(({ at, estimate }) => [at.getUTCHours(), estimate.count])).toEqual([
      [10, 120],
      [13, 120],
    ]);
  });

  test('goes by hour where all visits together are too few', () => {
    expect(deriveTrend(hours([1, 0, 2]), { from, shortestHours: 1 })).toMatchObject({
      stepHours: 1,
      points: [{ estimate: { count: 1 } }, { estimate: { count: 2 } }],
    });
  });

  test('has no points without views', () => {
    expect(deriveTrend([], { from, shortestHours: 24 })).toEqual({ stepHours: 24, points: [] });
  });
});
