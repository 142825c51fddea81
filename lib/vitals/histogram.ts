import { Buckets } from './buckets.ts';
import { type MetricName, type Rating, rateValue } from './metrics.ts';

/** Buckets per doubling: neighbouring edges differ by 2^(1/16), that is 4.4 %. */
export const bucketsPerDoubling = 16;
/** Bucket for the value 0 exactly: most visits have no layout shift, and a logarithm has no zero. */
export const zeroBucket = 0;

const smallestTimeMs = 1;
const smallestShift = 0.0001;

function unitOf(metric: MetricName): number {
  return metric === 'CLS' ? smallestShift : smallestTimeMs;
}

/**
 * The bucket of a value: 0 for zero, 1 for anything under the unit (1 ms; 0.0001 for CLS), and from there
 * k for [unit · 2^((k−2)/16), unit · 2^((k−1)/16)).
 */
export function bucketOf(metric: MetricName, value: number): number {
  if (value <= 0) return zeroBucket;
  const scaled = value / unitOf(metric);
  if (scaled < 1) return 1;
  return 2 + Math.floor(bucketsPerDoubling * Math.log2(scaled));
}

/** The edges of a bucket in the metric's own unit (ms, or a bare number for CLS). */
export function bucketEdges(metric: MetricName, bucket: number): { lower: number; upper: number } {
  if (bucket === zeroBucket) return { lower: 0, upper: 0 };
  const unit = unitOf(metric);
  return {
    lower: bucket === 1 ? 0 : unit * 2 ** ((bucket - 2) / bucketsPerDoubling),
    upper: unit * 2 ** ((bucket - 1) / bucketsPerDoubling),
  };
}

export interface RatingCounts {
  good: number;
  needsImprovement: number;
  poor: number;
}

/**
 * How often each size of a metric was seen. Two histograms add up to the histogram of both sets of views,
 * in any order; the three rating counts beside the buckets are exact.
 */
export interface Histogram extends RatingCounts {
  readonly metric: MetricName;
  readonly buckets: Buckets;
  /**
   * How much a view weighs on average, weighed by itself (Σw² / Σw): 1 unless a rush was counted by lot. So
   * many views say as much as `count / meanWeight` views of weight 1 (Kish).
   */
  meanWeight: number;
}

export function createHistogram(metric: MetricName): Histogram {
  return { metric, buckets: new Buckets(), good: 0, needsImprovement: 0, poor: 0, meanWeight: 1 };
}

export function countViews(counts: RatingCounts): number {
  return counts.good + counts.needsImprovement + counts.poor;
}

const ratingKeys: Record<Rating, keyof RatingCounts> = {
  good: 'good',
  'needs-improvement': 'needsImprovement',
  poor: 'poor',
};

/** Where a value belongs in the histograms of its metric. */
export interface PlacedValue {
  readonly bucket: number;
  readonly rating: keyof RatingCounts;
}

export function placeValue(metric: MetricName, value: number): PlacedValue {
  return { bucket: bucketOf(metric, value), rating: ratingKeys[rateValue(metric, value)] };
}

export function addPlaced(histogram: Histogram, { bucket, rating }: PlacedValue, times: number): void {
  histogram.buckets.add(bucket, times);
  histogram[rating] += times;
}

/** Counts a value in place; `times` −1 takes an earlier value of the same view out again. */
export function addValue(histogram: Histogram, value: number, times = 1): void {
  addPlaced(histogram, placeValue(histogram.metric, value), times);
}

/** Counts a value in its bucket only, in place: where nobody asks how it is rated. */
export function addBucket(
  histogram: Pick<Histogram, 'metric' | 'buckets'>,
  value: number,
  times: number,
): void {
  histogram.buckets.add(bucketOf(histogram.metric, value), times);
}

/** Adds `from` into `into` in place. Both are of the same metric. */
export function addHistogram(into: Histogram, from: Histogram): void {
  const [before, more] = [countViews(into), countViews(from)];
  if (before + more > 0)
    into.meanWeight = (into.meanWeight * before + from.meanWeight * more) / (before + more);
  into.buckets.addAll(from.buckets);
  into.good += from.good;
  into.needsImprovement += from.needsImprovement;
  into.poor += from.poor;
}

/** The histogram of all views of both. */
export function mergeHistograms(a: Histogram, b: Histogram): Histogram {
  const merged = createHistogram(a.metric);
  addHistogram(merged, a);
  addHistogram(merged, b);
  return merged;
}
