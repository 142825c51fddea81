import type { MeasuredPlace } from './headline.ts';
import { createHistogram } from './histogram.ts';
import { type MetricName, metricNames } from './metrics.ts';
import type { SliceTotal } from './queries.ts';
import { placeOf, type SliceKind } from './slices.ts';
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
  readonly route?: string | undefined;
  readonly release?: string | undefined;
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

function reportOf(name: string, tally: Tally | undefined, context: PlaceContext): PlaceReport {
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

/** The releases, pages and devices that have views. */
function listPlaces(slices: readonly SliceTotal[]) {
  return slices.flatMap((slice) => {
    const place = slice.tally.views > 0 ? placeOf(slice) : null;
    return place ? [{ ...place, tally: slice.tally }] : [];
  });
}

/**
 * The tables of the page from the slices of a span: pages are those of the chosen device and release, devices
 * those of the chosen page and release, releases those of the chosen page and device; what is not a slice
 * together with them is of the whole shop.
 */
export function gatherPlaces(slices: readonly SliceTotal[], filter: PlacesFilter) {
  const { metric, device, route, release, share } = filter;
  const places = listPlaces(slices);
  const pages = places.flatMap(({ route: on, ...place }) =>
    on && place.device === device && place.release === release ? [{ route: on, tally: place.tally }] : [],
  );
  const scoredAltogether = pages.reduce((sum, { tally }) => sum + tally.scored, 0);
  const context = { metric, share, scoredAltogether };
  const list = (kind: SliceKind) =>
    slices
      .filter((slice) => slice.kind === kind && slice.tally.views > 0)
      .map(({ value, tally }) => reportOf(value, tally, context))
      .sort(busiestFirst);
  const shownPages = pages.filter((page) => !route || page.route === route);
  const shownDevices = places.filter(
    (place) =>
      place.release === release &&
      place.device &&
      place.route &&
      (!device || place.device === device) &&
      (!route || place.route === route),
  );
  const routes = pages.map(({ route: name, tally }) => reportOf(name, tally, context)).sort(busiestFirst);
  const measured: MeasuredPlace[] = [
    ...shownPages.map((page) => ({ route: page.route, metrics: verdictsOf(page.tally) })),
    ...shownDevices.map(({ route: on, device: by, tally }) => ({
      route: on,
      device: by,
      metrics: verdictsOf(tally),
    })),
  ];
  const devices = places.flatMap((place) =>
    place.device && place.route === route && place.release === release
      ? [reportOf(place.device, place.tally, context)]
      : [],
  );
  const releases = places.flatMap((place) =>
    place.release && place.route === route && place.device === device
      ? [reportOf(place.release, place.tally, context)]
      : [],
  );
  return {
    routes,
    devices: deviceClasses.map(
      (name) => devices.find((place) => place.name === name) ?? reportOf(name, undefined, context),
    ),
    browsers: list('browser'),
    countries: list('country'),
    connections: list('connection'),
    navigations: list('navigation'),
    releases,
    measured,
  };
}
