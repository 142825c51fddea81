import { describe, expect, test } from 'vitest';
import { scoreMetric, scoreView } from './score.ts';
import { aView } from './testing.ts';

describe('the score of a view', () => {
  test('is 90 at the good point of a curve and 50 at its middle', () => {
    expect(scoreMetric('LCP', 2500, 'phone')).toBeCloseTo(0.9, 4);
    expect(scoreMetric('LCP', 4000, 'phone')).toBeCloseTo(0.5, 4);
    expect(scoreMetric('LCP', 1200, 'desktop')).toBeCloseTo(0.9, 4);
    expect(scoreMetric('CLS', 0, 'phone')).toBe(1);
  });

  test('asks more of a desktop than of a phone', () => {
    const onPhone = scoreView(aView({ device: 'phone' })) ?? 0;
    const onDesktop = scoreView(aView({ device: 'desktop' })) ?? 0;
    expect(onPhone).toBeGreaterThan(onDesktop);
  });

  test('is taken over the metrics a browser gives: without layout shift it is not better or worse for that', () => {
    const whole = aView({ lcp: undefined, fcp: 1800, cls: undefined, inp: { value: 200 } });
    expect(scoreView(whole)).toBe(9000);
    expect(scoreView({ ...whole, cls: { value: 0.1 } })).toBe(9000);
  });

  test('falls with every larger value', () => {
    const scores = [800, 1600, 3200, 6400, 60_000].map((value) => scoreMetric('LCP', value, 'phone'));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('is none for a view without a paint', () => {
    expect(scoreView(aView({ lcp: undefined, fcp: undefined, inp: { value: 40 } }))).toBeNull();
  });
});
