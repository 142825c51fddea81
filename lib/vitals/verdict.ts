import type { Histogram, RatingCounts } from './histogram.ts';
import { type MetricName, metricThresholds, type Rating, rateValue } from './metrics.ts';
import { type Estimate, estimatePercentile } from './percentile.ts';

/** Below this many views a p75 swings too much to act on. */
export const viewsForVerdict = 100;

export type Verdict = 'none' | 'few' | Rating;

export interface MetricSummary {
  readonly metric: MetricName;
  readonly verdict: Verdict;
  /** Null without views. */
  readonly p75: Estimate | null;
  readonly ratings: Readonly<RatingCounts>;
  /** False while the interval reaches across the threshold that the verdict rests on. */
  readonly isCertain: boolean;
}

export function summariseMetric(histogram: Histogram): MetricSummary {
  const { metric, good, needsImprovement, poor } = histogram;
  const p75 = estimatePercentile(histogram);
  return {
    metric,
    verdict: verdictOf(metric, p75),
    p75,
    ratings: { good, needsImprovement, poor },
    isCertain: p75 !== null && isCertain(metric, p75),
  };
}

function verdictOf(metric: MetricName, p75: Estimate | null): Verdict {
  if (p75 === null) return 'none';
  return p75.count < viewsForVerdict ? 'few' : rateValue(metric, p75.value);
}

function isCertain(metric: MetricName, { low, high }: Estimate): boolean {
  if (low === null || high === null) return false;
  return rateValue(metric, low) === rateValue(metric, high);
}

/** How far over its budget a p75 is: 1 is on the line. Makes metrics of different units comparable. */
export function budgetShare(summary: MetricSummary): number {
  return summary.p75 === null ? 0 : summary.p75.value / metricThresholds[summary.metric].good;
}

export function isOverBudget(verdict: Verdict): boolean {
  return verdict === 'needs-improvement' || verdict === 'poor';
}
