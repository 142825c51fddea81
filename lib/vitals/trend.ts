import { countViews, mergeHistograms } from './histogram.ts';
import { type Estimate, estimatePercentile } from './percentile.ts';
import type { TimedHistogram } from './queries.ts';
import { budgetShare, viewsForVerdict } from './verdict.ts';

const hourMs = 3_600_000;
const stepsHours = [1, 3, 6, 12, 24] as const;

export interface TrendPoint {
  readonly at: Date;
  readonly estimate: Estimate;
}

export interface Trend {
  readonly stepHours: number;
  readonly points: readonly TrendPoint[];
}

interface TrendOptions {
  readonly from: Date;
  readonly shortestHours: number;
  readonly share?: number;
}

/** Adds up neighbouring hours into steps counted from `from`. */
function mergeSteps(hourly: readonly TimedHistogram[], from: Date, stepHours: number): TimedHistogram[] {
  const steps = new Map<number, TimedHistogram>();
  for (const { at, histogram } of hourly) {
    const index = Math.floor((at.getTime() - from.getTime()) / (stepHours * hourMs));
    const before = steps.get(index);
    steps.set(index, {
      at: new Date(from.getTime() + index * stepHours * hourMs),
      histogram: before ? mergeHistograms(before.histogram, histogram) : histogram,
    });
  }
  return [...steps.values()].filter(({ histogram }) => countViews(histogram) > 0);
}

function hasEnough(steps: readonly TimedHistogram[]): boolean {
  const full = steps.filter(({ histogram }) => countViews(histogram) >= viewsForVerdict);
  return full.length * 2 >= steps.length;
}

/**
 * A percentile through time: by hour where an hour has enough views to mean something, else by the shortest step
 * that has; by hour again where no step has. No step is shorter than `shortestHours`.
 */
export function deriveTrend(
  hourly: readonly TimedHistogram[],
  { from, shortestHours, share = budgetShare }: TrendOptions,
): Trend {
  const candidates = stepsHours
    .filter((stepHours) => stepHours >= shortestHours)
    .map((stepHours) => ({ stepHours, steps: mergeSteps(hourly, from, stepHours) }));
  const chosen = candidates.find(({ steps }) => hasEnough(steps)) ?? candidates[0];
  return {
    stepHours: chosen?.stepHours ?? shortestHours,
    points: (chosen?.steps ?? []).flatMap(({ at, histogram }) => {
      const estimate = estimatePercentile(histogram, share);
      return estimate ? [{ at, estimate }] : [];
    }),
  };
}
