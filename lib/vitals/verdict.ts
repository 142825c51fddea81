import { countViews, type Histogram, type RatingCounts } from './histogram.ts';
import type { MetricName, Rating } from './metrics.ts';
import { type Estimate, estimatePercentile, intervalRanks } from './percentile.ts';

/** Below this many views a p75 swings too much to act on. */
export const viewsForVerdict = 100;

export type Verdict = 'none' | 'few' | Rating;

/** What the exact counts say of a metric: no buckets are needed to tell on which side of a threshold p75 is. */
export interface MetricVerdict {
  readonly metric: MetricName;
  readonly verdict: Verdict;
  readonly ratings: Readonly<RatingCounts>;
  /** False while the interval reaches across the threshold that the verdict rests on. */
  readonly isCertain: boolean;
}

export interface MetricSummary extends MetricVerdict {
  /** The percentile that was asked for; null without views. The verdict is always that of the p75. */
  readonly estimate: Estimate | null;
}

/** Budgets are about the view that three of four are faster than. */
export const budgetShare = 0.75;

/** The rating of the view with this rank (1 = fastest), null for a rank that no view has. */
function ratingAtRank({ good, needsImprovement, poor }: RatingCounts, rank: number): Rating | null {
  if (rank < 1 || rank > good + needsImprovement + poor) return null;
  if (rank <= good) return 'good';
  return rank <= good + needsImprovement ? 'needs-improvement' : 'poor';
}

export function judgeMetric(
  metric: MetricName,
  { good, needsImprovement, poor, meanWeight = 1 }: RatingCounts & { readonly meanWeight?: number },
): MetricVerdict {
  const ratings = { good, needsImprovement, poor };
  const count = countViews(ratings);
  const rating = ratingAtRank(ratings, Math.ceil(budgetShare * count));
  const effective = Math.floor(count / meanWeight);
  const { low, high } = intervalRanks(effective, budgetShare);
  const lowRating = ratingAtRank(ratings, Math.ceil(low * meanWeight));
  return {
    metric,
    verdict: effective < viewsForVerdict && rating !== null ? 'few' : (rating ?? 'none'),
    ratings,
    isCertain: lowRating !== null && lowRating === ratingAtRank(ratings, Math.ceil(high * meanWeight)),
  };
}

export function summariseMetric(histogram: Histogram, share = budgetShare): MetricSummary {
  return { ...judgeMetric(histogram.metric, histogram), estimate: estimatePercentile(histogram, share) };
}

/** The share of views that miss the budget, poor ones twice: makes metrics of different units comparable. */
export function missShare({ ratings }: Pick<MetricVerdict, 'ratings'>): number {
  const count = countViews(ratings);
  return count === 0 ? 0 : (ratings.needsImprovement + 2 * ratings.poor) / count;
}

export function isOverBudget(verdict: Verdict): boolean {
  return verdict === 'needs-improvement' || verdict === 'poor';
}
