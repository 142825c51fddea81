import { describe, expect, test } from 'vitest';
import { differenceOf, isBeyondChance } from './difference.ts';

const estimate = (value: number, low: number | null, high: number | null) => ({
  value,
  low,
  high,
  count: 1000,
});

describe('a difference of two percentiles', () => {
  test('has an interval wider than each of theirs, and reaches further where they do', () => {
    const difference = differenceOf(estimate(2000, 1900, 2150), estimate(2300, 2200, 2500));
    expect(difference.value).toBe(300);
    expect(difference.low).toBeCloseTo(300 - Math.hypot(100, 150));
    expect(difference.high).toBeCloseTo(300 + Math.hypot(200, 100));
    expect(isBeyondChance(difference)).toBe(true);
  });

  test('is not beyond chance while zero lies within its interval', () => {
    expect(isBeyondChance(differenceOf(estimate(2000, 1800, 2200), estimate(2100, 1900, 2300)))).toBe(false);
  });

  test('is open where a side has too few views for a bound', () => {
    const difference = differenceOf(estimate(2000, 1900, 2100), estimate(2600, 2500, null));
    expect(difference.high).toBeNull();
    expect(isBeyondChance(difference)).toBe(true);
  });
});
