import { describe, expect, test } from 'vitest';
import { scaleValues } from './trend-scales.ts';

describe('the axis of values', () => {
  test('holds every value with its interval, and the budget', () => {
    const scale = scaleValues(
      [
        { value: 2100, low: 2000, high: 2300 },
        { value: 2400, low: 2300, high: 2500 },
      ],
      2500,
    );
    expect(scale.from).toBeLessThanOrEqual(2000);
    expect(scale.to).toBeGreaterThanOrEqual(2700);
    expect(scale.ticks.length).toBeGreaterThan(3);
    expect(scale.ticks.length).toBeLessThan(9);
  });

  test('leaves a far budget out rather than press the line flat', () => {
    expect(scaleValues([{ value: 300, low: 250, high: 340 }], 2500).to).toBeLessThan(500);
  });

  test('is not stretched by the interval of a few views', () => {
    expect(scaleValues([{ value: 2000, low: 100, high: 60_000 }], 2500).to).toBeLessThanOrEqual(4000);
  });

  test('stands when every view has no layout shift', () => {
    const scale = scaleValues([{ value: 0, low: 0, high: 0 }], 0.1);
    expect(scale.from).toBe(0);
    expect(scale.to).toBeGreaterThan(0.1);
  });
});
