import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Buckets } from './buckets.ts';

const additions = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: -3, max: 3 })));

/** The same counts, kept in the plainest way. */
function plain(list: readonly (readonly [number, number])[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const [bucket, count] of list) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  return [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
}

describe('buckets', () => {
  test('hold what was added to each, in ascending order, wherever the first one was', () => {
    fc.assert(
      fc.property(additions, (list) => {
        const buckets = Buckets.of(list);
        expect([...buckets]).toEqual(plain(list));
        expect(buckets.isEmpty).toBe(plain(list).length === 0);
        expect(buckets.total).toBe(list.reduce((sum, [, count]) => sum + count, 0));
      }),
    );
  });

  test('add up to those of both', () => {
    fc.assert(
      fc.property(additions, additions, (a, b) => {
        const sum = Buckets.of(a);
        sum.addAll(Buckets.of(b));
        expect([...sum]).toEqual(plain([...a, ...b]));
      }),
    );
  });

  test('hold broken counts of views that are weighed anew', () => {
    expect([
      ...Buckets.of([
        [7, 0.25],
        [7, 0.5],
        [90, 1.5],
      ]),
    ]).toEqual([
      [7, 0.75],
      [90, 1.5],
    ]);
  });
});
