import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEncodedBuckets, encodeBuckets } from './bucket-codec.ts';
import { Buckets } from './buckets.ts';

const counts = fc
  .uniqueArray(fc.tuple(fc.nat(400), fc.integer({ min: -(2 ** 31), max: 2 ** 31 })), {
    selector: ([bucket]) => bucket,
  })
  .map(Buckets.of);

function decode(...parts: Uint8Array[]): [number, number][] {
  const into = new Buckets();
  for (const part of parts) addEncodedBuckets(into, part);
  return [...into];
}

describe('encoded buckets', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(counts, (buckets) => {
        expect(decode(encodeBuckets(buckets))).toEqual([...buckets]);
      }),
    );
  });

  test('joined end to end are the sum of both', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const joined = Uint8Array.from([...encodeBuckets(a), ...encodeBuckets(b)]);
        expect(decode(joined)).toEqual(decode(encodeBuckets(a), encodeBuckets(b)));
      }),
    );
  });

  test('of a usual hour take less than a byte each, and a bucket alone three', () => {
    const usual = Buckets.of(Array.from({ length: 60 }, (_, n) => [150 + n, 1 + n] as const));
    expect(encodeBuckets(usual).length).toBe(34);
    expect(encodeBuckets(Buckets.of([[150, 1]])).length).toBe(3);
  });

  test('of ten times the views take no more room where they are counted in units', () => {
    const rounding = { units: 256 };
    const hill = (views: number) =>
      Buckets.of(
        Array.from(
          { length: 60 },
          (_, n) => [150 + n, 1 + Math.round(views * 0.97 ** ((n - 20) ** 2))] as const,
        ),
      );
    const [few, many] = [hill(1000), hill(10_000)];
    expect(encodeBuckets(many).length).toBeGreaterThan(1.2 * encodeBuckets(few).length);
    expect(encodeBuckets(many, rounding).length).toBeLessThanOrEqual(encodeBuckets(few, rounding).length + 2);
  });

  test('are read as they were written before: bucket by bucket, and in runs of whole bytes', () => {
    expect(decode(Uint8Array.from([0x96, 0x01, 4, 0x97, 0x01, 2]))).toEqual([
      [150, 2],
      [151, 1],
    ]);
    expect(decode(Uint8Array.from([0x96, 0x05, 3, 4, 0, 0x81, 0x02]))).toEqual([
      [150, 2],
      [152, -129],
    ]);
  });
});
