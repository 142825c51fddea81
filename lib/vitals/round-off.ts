import type { Buckets } from './buckets.ts';

/** How finely views are counted where it is known that no more come. */
export interface Rounding {
  /** Fewer units than this, and at least half as many where there are as many views. */
  readonly units: number;
  /** Buckets that a threshold cuts: no more views than there are stand below one. */
  readonly cuts?: readonly number[];
}

interface Rounded {
  /** A unit is 2 ** power views. */
  readonly power: number;
  /** Views beyond the units, counted in the last bucket so that the sum is exact. */
  readonly rest: number;
  /** By bucket, in units. */
  readonly counts: readonly (readonly [bucket: number, count: number])[];
}

/**
 * Counts views in so many units at most that ten times the views take no more room. Rounded is how many views
 * there are up to the end of each bucket: no rank is off by more than a unit, however many buckets lie below it.
 */
export function roundOff(
  buckets: Buckets,
  { units, cuts = [] }: Rounding = { units: Number.POSITIVE_INFINITY },
): Rounded {
  const exact = [...buckets];
  const total = buckets.total;
  let power = 0;
  while (total / 2 ** power >= units) power += 1;
  if (power === 0 || exact.some(([, count]) => count < 0)) return { power: 0, rest: 0, counts: exact };
  const unit = 2 ** power;
  const counts: [bucket: number, count: number][] = [];
  const last = Math.floor(total / unit);
  let views = total;
  let level = last;
  for (let index = exact.length - 1; index >= 0; index--) {
    const [bucket = 0, count = 0] = exact[index] ?? [];
    const [lower = -1] = exact[index - 1] ?? [];
    views -= count;
    const isCut = cuts.some((cut) => lower < cut && cut <= bucket);
    const below = Math.min(level, isCut ? Math.floor(views / unit) : Math.round(views / unit));
    // What is beyond the units must not fall below a threshold either.
    if (level > below || (isCut && counts.length === 0)) counts.push([bucket, level - below]);
    level = below;
  }
  return { power, rest: total - last * unit, counts: counts.reverse() };
}
