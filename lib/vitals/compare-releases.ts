import { type Difference, differenceOf } from './difference.ts';
import { countViews, createHistogram, type Histogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import { type Estimate, estimatePercentile, estimateWeighted } from './percentile.ts';
import type { SliceTotal } from './queries.ts';
import type { Release } from './releases.ts';
import { type Place, placeOf } from './slices.ts';
import { histogramOf } from './tally.ts';
import { viewsForVerdict } from './verdict.ts';
import type { DeviceClass } from './view.ts';

/** What a release changed in one measure, as measured and with the pages visited as often as before. */
export interface ReleaseComparison {
  readonly before: string;
  readonly after: string;
  readonly raw: Difference;
  /** Null where the two releases have no page with views in common. */
  readonly sameMix: Difference | null;
}

interface ComparisonOptions {
  readonly metric: MetricName;
  readonly device?: DeviceClass | undefined;
  readonly share: number;
  /** In the order in which they began. */
  readonly releases: readonly Release[];
}

/** Compares the newest release that has enough views with the one before it; null without two such. */
export function compareReleases(
  slices: readonly SliceTotal[],
  { metric, device, share, releases }: ComparisonOptions,
): ReleaseComparison | null {
  const places = slices.flatMap((slice) => {
    const place = placeOf(slice);
    return place?.release && place.device === device
      ? [{ ...place, histogram: histogramOf(slice.tally, metric) }]
      : [];
  });
  const measured = releases.flatMap(({ release }) => {
    const histogram = places.find((place) => place.release === release && !place.route)?.histogram;
    return histogram && countViews(histogram) >= viewsForVerdict ? [{ release, histogram }] : [];
  });
  const [before, after] = measured.slice(-2);
  if (!before || !after) return null;
  const [earlier, later] = [before, after].map(({ histogram }) => estimatePercentile(histogram, share));
  if (!earlier || !later) return null;
  const mixed = mixAlike(pagesOf(places, before.release), pagesOf(places, after.release));
  const sameMix = mixed.map(({ histogram, effective }) => estimateWeighted(histogram, effective, share));
  return {
    before: before.release,
    after: after.release,
    raw: differenceOf(earlier, later),
    sameMix: differenceOfMixed(sameMix),
  };
}

function differenceOfMixed([before, after]: readonly (Estimate | null)[]): Difference | null {
  return before && after ? differenceOf(before, after) : null;
}

interface MeasuredPlace extends Place {
  readonly histogram: Histogram;
}

function pagesOf(places: readonly MeasuredPlace[], release: string): Map<string, Histogram> {
  return new Map(
    places.flatMap(({ release: of, route, histogram }) =>
      of === release && route && countViews(histogram) > 0 ? [[route, histogram] as const] : [],
    ),
  );
}

interface WeightedHistogram {
  readonly histogram: Histogram;
  /** Views that say as much as the weighted ones together (Kish's effective sample size). */
  readonly effective: number;
}

/** Both sides over the pages they share; the later one with each page weighing what it weighed before. */
function mixAlike(before: Map<string, Histogram>, after: Map<string, Histogram>): WeightedHistogram[] {
  const shared = [...before].flatMap(([route, earlier]) => {
    const later = after.get(route);
    return later ? [{ earlier, later }] : [];
  });
  if (shared.length === 0) return [];
  return [
    addWeighted(shared.map(({ earlier }) => ({ histogram: earlier, weight: 1 }))),
    addWeighted(
      shared.map(({ earlier, later }) => ({
        histogram: later,
        weight: countViews(earlier) / countViews(later),
      })),
    ),
  ];
}

function addWeighted(
  parts: readonly { readonly histogram: Histogram; readonly weight: number }[],
): WeightedHistogram {
  const sum = createHistogram(parts[0]?.histogram.metric ?? 'LCP');
  let weighted = 0;
  let squared = 0;
  for (const { histogram, weight } of parts) {
    for (const [bucket, count] of histogram.buckets) {
      sum.buckets.add(bucket, count * weight);
    }
    sum.good += histogram.good * weight;
    sum.needsImprovement += histogram.needsImprovement * weight;
    sum.poor += histogram.poor * weight;
    weighted += countViews(histogram) * weight;
    squared += countViews(histogram) * weight ** 2 * histogram.meanWeight;
  }
  return { histogram: sum, effective: weighted ** 2 / squared };
}
