import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addValue, createHistogram } from './histogram.ts';
import { type MetricName, metricNames, metricThresholds } from './metrics.ts';
import { estimatePercentile, intervalRanks, percentile } from './percentile.ts';
import { seededRandom } from './testing.ts';

function histogramOf(metric: MetricName, list: readonly number[]) {
  const histogram = createHistogram(metric);
  for (const value of list) addValue(histogram, value);
  return histogram;
}

function exactPercentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

function logNormal(random: () => number, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

const bucketWidth = 2 ** (1 / 16);

describe('a percentile read off a histogram', () => {
  test('is never further from the exact one than the width of a bucket', () => {
    const list = fc.array(fc.double({ min: 1, max: 600_000, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(list, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const exact = exactPercentile(values, share);
        const read = percentile(histogramOf('LCP', values), share) ?? 0;
        expect(read / exact).toBeLessThanOrEqual(bucketWidth * 1.000001);
        expect(exact / read).toBeLessThanOrEqual(bucketWidth * 1.000001);
      }),
    );
  });

  test('is within 1 % of the exact one for a day of ordinary visits', () => {
    const random = seededRandom(7);
    for (const [metric, median] of [
      ['LCP', 1900],
      ['INP', 120],
      ['CLS', 0.04],
      ['FCP', 1200],
      ['TTFB', 420],
    ] as const) {
      const step = metric === 'INP' ? 8 : 1e-9;
      const values = Array.from(
        { length: 10_000 },
        () => Math.ceil(logNormal(random, median, 0.6) / step) * step,
      );
      for (const share of [0.5, 0.75, 0.9, 0.95]) {
        const exact = exactPercentile(values, share);
        expect(Math.abs((percentile(histogramOf(metric, values), share) ?? 0) / exact - 1)).toBeLessThan(
          0.01,
        );
      }
    }
  });

  test('is good exactly when three of four views are good', () => {
    const values = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.constantFrom(...metricNames), values, (metric, list) => {
        const histogram = histogramOf(metric, list);
        const isGood = (percentile(histogram, 0.75) ?? 0) <= metricThresholds[metric].good;
        expect(isGood).toBe(histogram.good >= Math.ceil(0.75 * list.length));
      }),
    );
  });

  test('is 0 where most visits have no layout shift', () => {
    expect(percentile(histogramOf('CLS', [0, 0, 0, 0.3]), 0.75)).toBe(0);
  });

  test('is null without views', () => {
    expect(percentile(createHistogram('LCP'), 0.75)).toBeNull();
    expect(estimatePercentile(createHistogram('LCP'))).toBeNull();
  });
});

describe('the interval of a p75', () => {
  test('has no upper end below 13 views, because the true p75 may lie above all of them', () => {
    expect(intervalRanks(12, 0.75).high).toBe(13);
    expect(estimatePercentile(histogramOf('LCP', Array(12).fill(900)))?.high).toBeNull();
    expect(estimatePercentile(histogramOf('LCP', Array(13).fill(900)))?.high).not.toBeNull();
  });

  test('has the ranks of the binomial tables', () => {
    expect(intervalRanks(100, 0.75)).toEqual({ low: 66, high: 84 });
  });

  test('goes over smoothly into the normal approximation', () => {
    const exact = intervalRanks(2000, 0.75);
    const approximate = intervalRanks(2001, 0.75);
    expect(Math.abs(exact.low - approximate.low)).toBeLessThanOrEqual(2);
    expect(Math.abs(exact.high - approximate.high)).toBeLessThanOrEqual(3);
  });

  test('covers the true p75 in at least 94 of 100 weeks', () => {
    const random = seededRandom(3);
    const truth = 2000 * Math.exp(0.5 * 0.67449);
    const weeks = 600;
    let covered = 0;
    for (let week = 0; week < weeks; week++) {
      const values = Array.from({ length: 200 }, () => logNormal(random, 2000, 0.5));
      const estimate = estimatePercentile(histogramOf('LCP', values));
      if ((estimate?.low ?? Infinity) <= truth && truth <= (estimate?.high ?? 0)) covered += 1;
    }
    expect(covered / weeks).toBeGreaterThan(0.94);
  });
});
