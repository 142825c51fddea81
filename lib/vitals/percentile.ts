import { bucketEdges, countViews, type Histogram } from './histogram.ts';
import { type MetricName, metricThresholds } from './metrics.ts';

interface Step {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

interface Knot {
  readonly at: number;
  /** How many views are exactly at or below it. */
  readonly count: number;
}

/** The counts on both sides of the two thresholds are known exactly. */
function listKnots(histogram: Histogram): Knot[] {
  const { good, poor } = metricThresholds[histogram.metric];
  return [
    { at: good, count: histogram.good },
    { at: poor, count: histogram.good + histogram.needsImprovement },
  ];
}

/**
 * The buckets in ascending order, cut at the knots, so that a percentile can never contradict the bar of
 * good and poor views.
 */
function listSteps(
  { metric, buckets }: Pick<Histogram, 'metric' | 'buckets'>,
  knots: readonly Knot[],
): Step[] {
  const steps: Step[] = [];
  let below = 0;
  for (const [bucket, count] of buckets) {
    const end = below + count;
    let { lower, upper } = bucketEdges(metric, bucket);
    for (const knot of knots) {
      if (knot.at <= lower || knot.at >= upper) continue;
      // A value at a threshold still counts as the better one.
      const cut = knot.at * (1 + 1e-9);
      steps.push({ lower, upper: cut, count: knot.count - below });
      lower = cut;
      below = knot.count;
    }
    steps.push({ lower, upper, count: end - below });
    below = end;
  }
  return steps;
}

function valueInSteps(metric: MetricName, steps: readonly Step[], rank: number): number | null {
  if (rank < 1) return null;
  let below = 0;
  for (const step of steps) {
    if (rank <= below + step.count) return placeWithin(metric, step, (rank - 0.5 - below) / step.count);
    below += step.count;
  }
  return null;
}

/**
 * The value of the view with this rank (1 = fastest), read off the histogram: exact to the bucket, and
 * within a bucket along its logarithm. Null for a rank that no view has.
 */
export function valueAtRank(histogram: Histogram, rank: number): number | null {
  return valueInSteps(histogram.metric, listSteps(histogram, listKnots(histogram)), rank);
}

/** Browsers give the time of an answer to a tap in steps of 8 ms (Event Timing, "duration"). */
const tapStepMs = 8;

function placeWithin(metric: MetricName, { lower, upper }: Step, share: number): number {
  if (metric === 'INP') {
    const first = Math.ceil(lower / tapStepMs);
    const possible = Math.ceil(upper / tapStepMs) - first;
    if (possible > 0) return (first + Math.floor(share * possible)) * tapStepMs;
  }
  if (lower === 0) return upper * share;
  return lower * (upper / lower) ** share;
}

/** The percentile of buckets that stand alone, without exact counts beside them. Null without any. */
export function percentileOfBuckets(
  histogram: Pick<Histogram, 'metric' | 'buckets'>,
  share: number,
): number | null {
  const count = histogram.buckets.total;
  return count === 0
    ? null
    : valueInSteps(histogram.metric, listSteps(histogram, []), Math.ceil(share * count));
}

/** The same with its 95 % interval and count; `meanWeight` as in Histogram. */
export function estimateOfBuckets(
  histogram: Pick<Histogram, 'metric' | 'buckets'>,
  { share, meanWeight }: { readonly share: number; readonly meanWeight: number },
): Estimate | null {
  const steps = listSteps(histogram, []);
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  const value = valueInSteps(histogram.metric, steps, Math.ceil(share * count));
  if (value === null) return null;
  const effective = Math.floor(count / meanWeight);
  const ranks = intervalRanks(effective, share);
  const at = (rank: number) =>
    rank < 1 || rank > effective
      ? null
      : valueInSteps(
          histogram.metric,
          steps,
          meanWeight > 1 ? ((rank - 0.5) / effective) * count + 0.5 : rank,
        );
  return { value, low: at(ranks.low), high: at(ranks.high), count };
}

/** The nearest-rank percentile (`share` 0.75 for p75), null without views. Same unit as the metric. */
export function percentile(histogram: Histogram, share: number): number | null {
  const count = countViews(histogram);
  return count === 0 ? null : valueAtRank(histogram, Math.ceil(share * count));
}

const exactUpTo = 500;
const tail = 0.025;
const normalQuantile = 1.959964;

/**
 * The ranks between which the true percentile lies with 95 % confidence, whatever the distribution
 * (David & Nagaraja, Order Statistics, 7.1): the number of views below it is binomial. A rank of 0 or
 * count + 1 means that so few views cannot bound that side.
 */
export function intervalRanks(count: number, share: number): { low: number; high: number } {
  if (count > exactUpTo) {
    const spread = normalQuantile * Math.sqrt(count * share * (1 - share));
    return { low: Math.floor(count * share - spread), high: Math.ceil(count * share + spread) + 1 };
  }
  const odds = Math.log(share / (1 - share));
  let logProbability = count * Math.log(1 - share);
  let cumulative = 0;
  let low = 0;
  for (let below = 0; below <= count; below++) {
    cumulative += Math.exp(logProbability);
    if (cumulative <= tail) low = below + 1;
    if (cumulative >= 1 - tail) return { low, high: below + 1 };
    logProbability += Math.log((count - below) / (below + 1)) + odds;
  }
  return { low, high: count + 1 };
}

export interface Estimate {
  readonly value: number;
  /** Null where so few views give no bound. */
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number;
}

/** A percentile with its 95 % interval and count, null without views. */
export function estimatePercentile(histogram: Histogram, share = 0.75): Estimate | null {
  const count = countViews(histogram);
  if (count === 0) return null;
  if (histogram.meanWeight > 1) {
    const weighted = estimateWeighted(histogram, count / histogram.meanWeight, share);
    return weighted && { ...weighted, count };
  }
  const steps = listSteps(histogram, listKnots(histogram));
  const at = (rank: number) => valueInSteps(histogram.metric, steps, rank);
  const value = at(Math.ceil(share * count));
  const ranks = intervalRanks(count, share);
  return value === null ? null : { value, low: at(ranks.low), high: at(ranks.high), count };
}

/**
 * The same for views that weigh differently: the interval is that of `effective` equal views, read at the
 * same shares of the weighted ones.
 */
export function estimateWeighted(histogram: Histogram, effective: number, share: number): Estimate | null {
  const weight = countViews(histogram);
  const count = Math.floor(effective);
  if (count === 0) return null;
  const ranks = intervalRanks(count, share);
  const steps = listSteps(histogram, listKnots(histogram));
  const value = valueInSteps(histogram.metric, steps, share * weight);
  const at = (rank: number) =>
    rank < 1 || rank > count
      ? null
      : valueInSteps(histogram.metric, steps, ((rank - 0.5) / count) * weight + 0.5);
  return value === null ? null : { value, low: at(ranks.low), high: at(ranks.high), count };
}
