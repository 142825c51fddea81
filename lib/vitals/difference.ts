import type { Estimate } from './percentile.ts';

/** How much larger a percentile is than another, in the metric's unit, with its 95 % interval. */
export interface Difference {
  readonly value: number;
  /** Null where so few views give no bound. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The difference of two percentiles of different views. Its interval is built from theirs, which need not
 * be symmetric (MOVER: Zou & Donner, Statistics in Medicine 27, 2008).
 */
export function differenceOf(before: Estimate, after: Estimate): Difference {
  const value = after.value - before.value;
  const reach = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.hypot(a, b));
  const down = reach(gap(after.value, after.low), gap(before.high, before.value));
  const up = reach(gap(after.high, after.value), gap(before.value, before.low));
  return { value, low: down === null ? null : value - down, high: up === null ? null : value + up };
}

function gap(larger: number | null, smaller: number | null): number | null {
  return larger === null || smaller === null ? null : larger - smaller;
}

/** Whether zero lies outside the interval: the two differ beyond chance. */
export function isBeyondChance({ low, high }: Difference): boolean {
  return (low !== null && low > 0) || (high !== null && high < 0);
}
