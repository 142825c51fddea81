import { coreMetrics, type MetricName } from './metrics.ts';
import { isOverBudget, type MetricVerdict, missShare, viewsForVerdict } from './verdict.ts';
import type { DeviceClass } from './view.ts';

/** A route, a device or a route on a device that is over a budget, with the metric that most of its views miss. */
export interface Offender {
  readonly route?: string | undefined;
  readonly device?: DeviceClass | undefined;
  readonly worst: MetricVerdict;
}

/** The answer to "is it fast?", computed from the figures; the page puts it into words. */
export type Headline =
  | { readonly kind: 'empty' }
  | { readonly kind: 'few'; readonly views: number; readonly needed: number }
  | { readonly kind: 'fast' }
  | { readonly kind: 'fast-except'; readonly offender: Offender }
  | { readonly kind: 'slow'; readonly metrics: readonly MetricName[]; readonly offender: Offender | null };

export interface MeasuredPlace {
  readonly route?: string | undefined;
  readonly device?: DeviceClass | undefined;
  readonly metrics: readonly MetricVerdict[];
}

function isCore(metric: MetricName): boolean {
  return coreMetrics.some((core) => core === metric);
}

function worstOf(metrics: readonly MetricVerdict[]): MetricVerdict | undefined {
  return metrics
    .filter(({ metric, verdict, isCertain }) => isCore(metric) && isOverBudget(verdict) && isCertain)
    .sort((a, b) => missShare(b) - missShare(a))[0];
}

/** The place whose budget the largest share of views misses, among those that are over it beyond doubt. */
export function findOffender(places: readonly MeasuredPlace[]): Offender | null {
  const offenders = places.flatMap(({ route, device, metrics }) => {
    const worst = worstOf(metrics);
    return worst ? [{ route, device, worst }] : [];
  });
  return offenders.sort((a, b) => missShare(b.worst) - missShare(a.worst))[0] ?? null;
}

export function deriveHeadline(
  views: number,
  metrics: readonly MetricVerdict[],
  places: readonly MeasuredPlace[],
): Headline {
  if (views === 0) return { kind: 'empty' };
  const judged = metrics.filter(({ verdict }) => verdict !== 'none' && verdict !== 'few');
  if (judged.length === 0) return { kind: 'few', views, needed: viewsForVerdict };
  const offender = findOffender(places);
  const slow = judged.filter(({ verdict }) => isOverBudget(verdict)).map(({ metric }) => metric);
  if (slow.length > 0) return { kind: 'slow', metrics: slow, offender };
  return offender ? { kind: 'fast-except', offender } : { kind: 'fast' };
}
