import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addValue,
  bucketEdges,
  bucketOf,
  countViews,
  createHistogram,
  mergeHistograms,
  zeroBucket,
} from './histogram.ts';
import { metricNames, rateValue } from './metrics.ts';

const metrics = fc.constantFrom(...metricNames);
const values = fc.oneof(
  fc.double({ min: 0, max: 600_000, noNaN: true }),
  fc.constantFrom(0, 0.1, 0.25, 1, 800, 2500, 4000),
);

function histogramOf(metric: (typeof metricNames)[number], list: readonly number[]) {
  const histogram = createHistogram(metric);
  for (const value of list) addValue(histogram, value);
  return histogram;
}

function plain(histogram: ReturnType<typeof createHistogram>) {
  return { ...histogram, buckets: [...histogram.buckets] };
}

describe('a histogram', () => {
  test('puts every value between the edges of its bucket', () => {
    fc.assert(
      fc.property(metrics, values, (metric, value) => {
        const { lower, upper } = bucketEdges(metric, bucketOf(metric, value));
        expect(value).toBeGreaterThanOrEqual(lower * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(upper * (1 + 1e-12));
      }),
    );
  });

  test('has buckets 4.4 % wide', () => {
    const { lower, upper } = bucketEdges('LCP', bucketOf('LCP', 2500));
    expect(upper / lower).toBeCloseTo(2 ** (1 / 16), 12);
  });

  test('keeps visits without any layout shift in a bucket of their own', () => {
    expect(bucketOf('CLS', 0)).toBe(zeroBucket);
    expect(bucketOf('CLS', 0.00001)).not.toBe(zeroBucket);
    expect(bucketOf('CLS', 0.1)).toBeGreaterThan(100);
  });

  test('counts good, needs-improvement and poor views exactly', () => {
    fc.assert(
      fc.property(metrics, fc.array(values), (metric, list) => {
        const histogram = histogramOf(metric, list);
        const exact = (rating: string) => list.filter((value) => rateValue(metric, value) === rating).length;
        expect(histogram.good).toBe(exact('good'));
        expect(histogram.needsImprovement).toBe(exact('needs-improvement'));
        expect(histogram.poor).toBe(exact('poor'));
        expect(countViews(histogram)).toBe(list.length);
        expect(histogram.buckets.total).toBe(list.length);
      }),
    );
  });

  test('merges in any order and grouping to the same histogram', () => {
    const lists = fc.tuple(fc.array(values), fc.array(values), fc.array(values));
    fc.assert(
      fc.property(metrics, lists, (metric, [a, b, c]) => {
        const [x, y, z] = [histogramOf(metric, a), histogramOf(metric, b), histogramOf(metric, c)];
        const whole = plain(histogramOf(metric, [...a, ...b, ...c]));
        expect(plain(mergeHistograms(mergeHistograms(x, y), z))).toEqual(whole);
        expect(plain(mergeHistograms(x, mergeHistograms(z, y)))).toEqual(whole);
      }),
    );
  });

  test('forgets a value that is taken out again', () => {
    fc.assert(
      fc.property(metrics, fc.array(values), values, (metric, list, value) => {
        const histogram = histogramOf(metric, [...list, value]);
        addValue(histogram, value, -1);
        expect(plain(histogram)).toEqual(plain(histogramOf(metric, list)));
      }),
    );
  });
});
