import { describe, expect, test } from 'vitest';
import { drawBand, drawLines, type PlottedPoint } from './trend-paths.ts';

function point(x: number, y: number, band: [number, number] | null = null): PlottedPoint {
  return { x, y, bandTop: band?.[0] ?? null, bandBottom: band?.[1] ?? null, isFew: false };
}

describe('a trend', () => {
  test('is a line through neighbours', () => {
    expect(drawLines([point(0, 5), point(10, 6), point(20, 7)], 15)).toBe('M0 5L10 6L20 7');
  });

  test('breaks where a time had no views', () => {
    expect(drawLines([point(0, 5), point(10, 6), point(40, 7), point(50, 8)], 15)).toBe(
      'M0 5L10 6M40 7L50 8',
    );
  });

  test('has no line through a single point', () => {
    expect(drawLines([point(0, 5), point(40, 7)], 15)).toBe('');
  });

  test('has a band only where both bounds are known', () => {
    const points = [point(0, 5, [4, 6]), point(10, 6, [5, 7]), point(20, 6)];
    expect(drawBand(points, 15)).toBe('M0 4L10 5L10 7L0 6Z');
  });
});
