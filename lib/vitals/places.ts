import type { MeasuredPlace } from './headline.ts';
import { createHistogram } from './histogram.ts';
import { type MetricName, metricNames } from './metrics.ts';
import type { SliceTotal } from './queries.ts';
import { type SliceKind, splitRouteDevice } from './slices.ts';
import type { Tally } from './tally.ts';
import { judgeMetric, type MetricSummary, type MetricVerdict, summariseMetric } from './verdict.ts';
import { type DeviceClass, deviceClasses } from './view.ts';

/** One page, device, browser … of the shop. */
export interface PlaceReport {
  readonly name: string;
  readonly views: number;
  /** The mean score of its views, 0 to 100; null where none has one. */
  readonly score: number | null;
  /** The measure that was asked for. */
  readonly chosen: MetricSummary;
  /** Points that the score of all views would gain if this place scored 90: if its views were at their budgets. */
  readonly opportunity: number;
  readonly verdicts: readonly MetricVerdict[];
}

interface PlacesFilter {
  readonly metric: MetricName;
  readonly device?: DeviceClass | undefined;
  /** Which percentile: 0.75 for p75. */
  readonly share: number;
}

/** A view with every metric exactly at its budget scores this on a phone. */
const scoreAtBudget = 90;

function opportunityOf(tally: Tally | undefined, scoredAltogether: number): number {
  const score = tally ? scoreOf(tally) : null;
  if (!tally || score === null || scoredAltogether === 0) return 0;
  return (Math.max(0, scoreAtBudget - score) * tally.scored) / scoredAltogether;
}

export function scoreOf({ scored, scoreCenti }: Pick<Tally, 'scored' | 'scoreCenti'>): number | null {
  return scored > 0 ? scoreCenti / scored / 100 : null;
}

function verdictsOf(tally: Tally | undefined): MetricVerdict[] {
  return metricNames.map((metric) =>
    judgeMetric(metric, tally?.histograms.get(metric) ?? createHistogram(metric)),
  );
}

interface PlaceContext {
  readonly metric: MetricName;
  readonly share: number;
  readonly scoredAltogether: number;
}

function placeOf(name: string, tally: Tally | undefined, context: PlaceContext): PlaceReport {
  const { metric, share, scoredAltogether } = context;
  return {
    name,
    views: tally?.views ?? 0,
    score: tally ? scoreOf(tally) : null,
    chosen: summariseMetric(tally?.histograms.get(metric) ?? createHistogram(metric), share),
    opportunity: opportunityOf(tally, scoredAltogether),
    verdicts: verdictsOf(tally),
  };
}

function busiestFirst(a: PlaceReport, b: PlaceReport): number {
  return b.views - a.views || (a.name < b.name ? -1 : 1);
}

/** The tables of the page from the slices of a span. With a device, pages are those of that device. */
export function gatherPlaces(slices: readonly SliceTotal[], { metric, device, share }: PlacesFilter) {
  const ofKind = (kind: SliceKind) => slices.filter((slice) => slice.kind === kind && slice.tally.views > 0);
  const whole = ofKind(device ? 'device' : 'total').find(({ value }) => value === (device ?? ''));
  const context = { metric, share, scoredAltogether: whole?.tally.scored ?? 0 };
  const list = (kind: SliceKind) =>
    ofKind(kind)
      .map(({ value, tally }) => placeOf(value, tally, context))
      .sort(busiestFirst);
  const pageDevices = ofKind('route-device').flatMap(({ value, tally }) => {
    const place = splitRouteDevice(value);
    return place && (device === undefined || place.device === device) ? [{ ...place, tally }] : [];
  });
  const routes = device
    ? pageDevices.map(({ route, tally }) => placeOf(route, tally, context)).sort(busiestFirst)
    : list('route');
  const measured: MeasuredPlace[] = [
    ...routes.map(({ name, verdicts }) => ({ route: name, metrics: verdicts })),
    ...pageDevices.map(({ route, device: on, tally }) => ({ route, device: on, metrics: verdictsOf(tally) })),
  ];
  const devices = list('device');
  return {
    routes,
    devices: deviceClasses.map(
      (name) => devices.find((place) => place.name === name) ?? placeOf(name, undefined, context),
    ),
    browsers: list('browser'),
    countries: list('country'),
    connections: list('connection'),
    navigations: list('navigation'),
    releases: list('release'),
    measured,
  };
}
