import { describe, expect, test } from 'vitest';
import { InfluenceCap } from './influence-cap.ts';

const now = new Date('2026-11-21T10:20:30Z');

const views = 50_000;

function takeMany(cap: InfluenceCap, network: string, at = now): number {
  let taken = 0;
  for (let n = 0; n < views; n++) if (cap.take(network, at)) taken += 1;
  return taken;
}

describe('what one network may say', () => {
  test('is 60 views an hour in a quiet shop, and as many again in the next', () => {
    const cap = new InfluenceCap(60);
    expect(takeMany(cap, 'a')).toBe(60);
    expect(cap.take('b', now)).toBe(true);
    expect(takeMany(cap, 'a', new Date(now.getTime() + 3_600_000))).toBe(60);
  });

  test('grows with the shop, to one view in two hundred', () => {
    const cap = new InfluenceCap(60);
    for (let n = 0; n < 40_000; n++) cap.take(`network ${n % 4000}`, now);
    const taken = takeMany(cap, 'a');
    expect(taken).toBeGreaterThanOrEqual(200);
    expect(taken).toBeLessThan(205);
  });

  test('does not grow with the number of addresses', () => {
    const cap = new InfluenceCap(60);
    for (let n = 0; n < 60_000; n++) cap.take(`network ${n}`, now);
    expect(cap.take('network 70000', now)).toBe(false);
    expect(cap.take('network 7', now)).toBe(true);
  });
});
