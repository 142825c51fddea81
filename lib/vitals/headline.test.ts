import { describe, expect, test } from 'vitest';
import { deriveHeadline } from './headline.ts';
import { addValue, createHistogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import { summariseMetric } from './verdict.ts';

function summary(metric: MetricName, value: number, views: number) {
  const histogram = createHistogram(metric);
  addValue(histogram, value, views);
  return summariseMetric(histogram);
}

const fast = [summary('LCP', 1500, 500), summary('INP', 90, 400), summary('CLS', 0, 500)];

describe('the headline', () => {
  test('says that nothing was measured where nothing was', () => {
    expect(deriveHeadline(0, [summary('LCP', 1, 0)], [])).toEqual({ kind: 'empty' });
  });

  test('gives no verdict on three views', () => {
    expect(deriveHeadline(3, [summary('LCP', 9000, 3)], [])).toEqual({ kind: 'few', views: 3, needed: 100 });
  });

  test('calls the shop fast where every measure is within its budget', () => {
    expect(deriveHeadline(500, fast, [{ route: '/', metrics: fast }])).toEqual({ kind: 'fast' });
  });

  test('names the place that is furthest over its budget while the whole is fast', () => {
    const headline = deriveHeadline(500, fast, [
      { route: '/print', metrics: [summary('LCP', 2600, 150)] },
      { route: '/gallery/[slug]', device: 'phone', metrics: [summary('LCP', 4100, 150)] },
      { route: '/cart', metrics: [summary('LCP', 9000, 4)] },
    ]);
    expect(headline).toMatchObject({
      kind: 'fast-except',
      offender: { route: '/gallery/[slug]', device: 'phone', worst: { metric: 'LCP' } },
    });
  });

  test('lists the measures that are over their budget', () => {
    const slow = [summary('LCP', 3000, 500), summary('INP', 90, 400), summary('TTFB', 2000, 500)];
    expect(deriveHeadline(500, slow, [])).toMatchObject({
      kind: 'slow',
      metrics: ['LCP', 'TTFB'],
      offender: null,
    });
  });
});
