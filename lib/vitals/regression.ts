import { countViews, createHistogram, type Histogram, mergeHistograms } from './histogram.ts';

/**
 * Views of one visit resemble each other, so that many of them say less than as many strangers would: the
 * variance of a share is this many times the binomial one (Kish's design factor).
 */
export const designFactor = 1.5;
/** The chance of a false alarm that all slices of one look may have together. */
const falseAlarms = 0.01;
const share = 0.75;
/** What each window must show by itself: one-sided, 5 %. */
const windowZ = 1.645;
/** Noticed four times in five: the normal quantile of 0.8. */
const powerZ = 0.8416;
const largestShiftBuckets = 32;
const bucketsPerDoubling = 16;

export interface RegressionVerdict {
  /** The share of views beyond the common p75, after against before, in standard errors. */
  readonly z: number;
  /** From this z on it is slower beyond chance, whatever other slices are looked at with it (Šidák). */
  readonly needed: number;
  /** Slower beyond chance altogether, and in each window by itself: a single bad hour is no regression. */
  readonly isRegressed: boolean;
  /** The rise that would be noticed four times in five: 1.1 is 10 %. Null where none of up to 4 × would be. */
  readonly detectable: number | null;
}

interface RegressionOptions {
  /** Into how many slices the views are looked at in one go. */
  readonly slices: number;
}

/** The upper quantile of the normal distribution, by bisection on its continued fraction. */
function normalQuantile(tail: number): number {
  let low = 0;
  let high = 10;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > tail) low = middle;
    else high = middle;
  }
  return low;
}

/** Abramowitz & Stegun 26.2.17, relative to the density: accurate to 1e-7. */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

/** The last bucket of the fastest three quarters. */
function cutOf(histogram: Histogram): number {
  const rank = Math.ceil(share * countViews(histogram));
  let below = 0;
  for (const [bucket, count] of histogram.buckets) {
    below += count;
    if (below >= rank) return bucket;
  }
  return 0;
}

function countAbove(histogram: Histogram, cut: number): number {
  let count = 0;
  for (const [bucket, views] of histogram.buckets) if (bucket > cut) count += views;
  return count;
}

/**
 * How far apart two sets of views are at their common p75. Both sides are counted at the same edge of a
 * bucket, so the counts are exact and nothing is assumed of the distribution (a quantile test, after
 * Conover, Practical Nonparametric Statistics).
 */
function distance(before: Histogram, after: Histogram): number {
  const cut = cutOf(mergeHistograms(before, after));
  const [countBefore, countAfter] = [countViews(before), countViews(after)];
  const [aboveBefore, aboveAfter] = [countAbove(before, cut), countAbove(after, cut)];
  const pooled = (aboveBefore + aboveAfter) / (countBefore + countAfter);
  const variance =
    designFactor * pooled * (1 - pooled) * (before.meanWeight / countBefore + after.meanWeight / countAfter);
  if (!(variance > 0)) return 0;
  return (aboveAfter / countAfter - aboveBefore / countBefore) / Math.sqrt(variance);
}

/** The views of `before` as `count` views, all slower by whole buckets. */
function shifted(before: Histogram, buckets: number, count: number): Histogram {
  const slower = createHistogram(before.metric);
  const weight = count / countViews(before);
  for (const [bucket, views] of before.buckets) {
    slower.buckets.add(bucket === 0 ? 0 : bucket + buckets, views * weight);
  }
  slower.good = count;
  return slower;
}

function detectableRise(before: Histogram, count: number, needed: number): number | null {
  for (let buckets = 1; buckets <= largestShiftBuckets; buckets++) {
    if (distance(before, shifted(before, buckets, count)) >= needed + powerZ)
      return 2 ** (buckets / bucketsPerDoubling);
  }
  return null;
}

/**
 * Whether views after a moment are slower than those before, beyond what chance does in so many slices.
 * `after` are two or more windows in a row.
 */
export function judgeRegression(
  before: Histogram,
  after: readonly Histogram[],
  { slices }: RegressionOptions,
): RegressionVerdict {
  const needed = normalQuantile(1 - (1 - falseAlarms) ** (1 / slices));
  const altogether = after.reduce(mergeHistograms, createHistogram(before.metric));
  const count = countViews(altogether);
  if (countViews(before) === 0 || count === 0) return { z: 0, needed, isRegressed: false, detectable: null };
  const z = distance(before, altogether);
  const isInEach = after.length > 1 && after.every((window) => distance(before, window) >= windowZ);
  return {
    z,
    needed,
    isRegressed: z >= needed && isInEach,
    detectable: detectableRise(before, count, needed),
  };
}
