import { addHistogram, addPlaced, createHistogram, type Histogram, placeValue } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import { scoreView } from './score.ts';
import { listValues, type ViewBeacon } from './view.ts';

/** What is known of a set of views: how many, their scores, and how large each metric was. */
export interface Tally {
  views: number;
  /** Views with a score, and the sum of their scores in hundredths of a point. */
  scored: number;
  scoreCenti: number;
  /** The sum of the squares of the views' weights: equals `views` where each weighs 1. */
  weightSquares: number;
  readonly histograms: Map<MetricName, Histogram>;
}

export function createTally(): Tally {
  return { views: 0, scored: 0, scoreCenti: 0, weightSquares: 0, histograms: new Map() };
}

export function histogramOf({ histograms }: Pick<Tally, 'histograms'>, metric: MetricName): Histogram {
  const found = histograms.get(metric);
  if (found) return found;
  const histogram = createHistogram(metric);
  histograms.set(metric, histogram);
  return histogram;
}

/**
 * Counts a view in each of the tallies, `times` its weight; a negative weight takes what an earlier batch
 * counted of it out again.
 */
export function addView(tallies: readonly Tally[], view: ViewBeacon, times: number): void {
  const square = times * Math.abs(times);
  const values = listValues(view);
  const score = scoreView(view, values);
  for (const tally of tallies) {
    tally.views += times;
    tally.weightSquares += square;
    if (score !== null) {
      tally.scored += times;
      tally.scoreCenti += score * times;
    }
  }
  for (const [metric, value] of values) {
    const placed = placeValue(metric, value);
    for (const tally of tallies) addPlaced(histogramOf(tally, metric), placed, times);
  }
}

/** Adds `from` into `into` in place. */
export function addTally(into: Tally, from: Tally): void {
  into.views += from.views;
  into.scored += from.scored;
  into.scoreCenti += from.scoreCenti;
  into.weightSquares += from.weightSquares;
  for (const [metric, histogram] of from.histograms) addHistogram(histogramOf(into, metric), histogram);
}

/** A view counted again as it was leaves nothing to write. */
export function isEmptyTally({ views, scored, scoreCenti, histograms }: Tally): boolean {
  if (views !== 0 || scored !== 0 || scoreCenti !== 0) return false;
  return [...histograms.values()].every(
    ({ buckets, good, needsImprovement, poor }) =>
      buckets.isEmpty && good === 0 && needsImprovement === 0 && poor === 0,
  );
}
