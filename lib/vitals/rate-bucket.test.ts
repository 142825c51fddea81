import { expect, test } from 'vitest';
import { RateBuckets } from './rate-bucket.ts';

const start = new Date('2026-11-21T10:00:00Z');

function after(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}

function countTaken(buckets: RateBuckets, network: string, { tries, at }: { tries: number; at: Date }) {
  return Array.from({ length: tries }, () => buckets.take(network, at)).filter(Boolean).length;
}

test('a network may send 600 beacons at once, then 10 a second; others are not held back by it', () => {
  const buckets = new RateBuckets();
  expect(countTaken(buckets, 'one', { tries: 50_000, at: start })).toBe(600);
  expect(countTaken(buckets, 'two', { tries: 1, at: start })).toBe(1);
  expect(countTaken(buckets, 'one', { tries: 1000, at: after(5) })).toBe(50);
  expect(countTaken(buckets, 'one', { tries: 1000, at: after(65) })).toBe(600);
});

test('a million networks are kept as 50,000 and one shared by the rest', () => {
  const buckets = new RateBuckets();
  for (let n = 0; n < 50_000; n++) buckets.take(`network ${n}`, start);
  expect(countTaken(buckets, 'newcomer', { tries: 700, at: start })).toBe(600);
  expect(buckets.take('another newcomer', start)).toBe(false);
  expect(buckets.take('network 7', start)).toBe(true);
  expect(buckets.take('another newcomer', after(61))).toBe(true);
});
