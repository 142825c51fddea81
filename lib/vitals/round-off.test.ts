import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEncodedBuckets, encodeBuckets } from './bucket-codec.ts';
import { Buckets } from './buckets.ts';

const many = fc
  .uniqueArray(fc.tuple(fc.nat(320), fc.integer({ min: 1, max: 50_000 })), {
    selector: ([bucket]) => bucket,
    minLength: 1,
  })
  .map(Buckets.of);
const units = fc.integer({ min: 16, max: 1024 });

function settled(buckets: Buckets, rounding: { units: number; cuts?: number[] }): Buckets {
  const into = new Buckets();
  addEncodedBuckets(into, encodeBuckets(buckets, rounding));
  return into;
}

function countBelow(buckets: Buckets, end: number): number {
  return [...buckets].reduce((sum, [bucket, count]) => sum + (bucket < end ? count : 0), 0);
}

describe('views that are counted in units', () => {
  test('are as many as before', () => {
    fc.assert(
      fc.property(many, units, (buckets, most) => {
        expect(settled(buckets, { units: most }).total).toBe(buckets.total);
      }),
    );
  });

  test('have no rank further off than two of the units that they may have', () => {
    fc.assert(
      fc.property(many, units, fc.nat(320), (buckets, most, end) => {
        const after = settled(buckets, { units: most });
        const off = Math.abs(countBelow(after, end) - countBelow(buckets, end));
        expect(off).toBeLessThanOrEqual((2 * buckets.total) / most);
      }),
    );
  });

  test('are never more than there are below a bucket that a threshold cuts', () => {
    fc.assert(
      fc.property(many, units, fc.nat(320), (buckets, most, cut) => {
        const after = settled(buckets, { units: most, cuts: [cut] });
        expect(countBelow(after, cut)).toBeLessThanOrEqual(countBelow(buckets, cut));
      }),
    );
  });

  test('stay as they are where they are fewer than the units', () => {
    fc.assert(
      fc.property(many, (buckets) => {
        expect([...settled(buckets, { units: buckets.total + 1 })]).toEqual([...buckets]);
      }),
    );
  });

  test('stay as they are the second time', () => {
    fc.assert(
      fc.property(many, units, (buckets, most) => {
        const once = settled(buckets, { units: most });
        expect([...settled(once, { units: most })]).toEqual([...once]);
      }),
    );
  });
});
