import { type Ctx, isAdmin } from '#lib/context';
import { DomainError } from '#lib/errors';
import { deriveHeadline, type Headline, type MeasuredPlace } from './headline.ts';
import { createHistogram } from './histogram.ts';
import { type LatestView, listLatestViews } from './latest-views.ts';
import { type MetricName, metricNames } from './metrics.ts';
import { type IntakeTotal, listHourly, listIntake, listSliceTotals, type SliceTotals } from './queries.ts';
import {
  type PerformanceFilter,
  type PerformancePeriod,
  type ReadPerformanceInput,
  readPerformanceInput,
} from './schemas.ts';
import { routeDeviceValue, splitRouteDevice } from './slices.ts';
import { deriveTrend, type Trend } from './trend.ts';
import { type MetricSummary, summariseMetric } from './verdict.ts';
import { type DeviceClass, deviceClasses } from './view.ts';

const hourMs = 3_600_000;
const periods: Record<PerformancePeriod, { hours: number; shortestStepHours: number }> = {
  '24h': { hours: 24, shortestStepHours: 1 },
  '7d': { hours: 7 * 24, shortestStepHours: 1 },
  '28d': { hours: 28 * 24, shortestStepHours: 24 },
};
const latestCount = 10;

export interface PlaceReport {
  readonly name: string;
  readonly views: number;
  readonly metrics: readonly MetricSummary[];
}

export interface PerformanceReport {
  /** Version of this shape: grows when a field changes its meaning. */
  readonly schema: 1;
  readonly filter: PerformanceFilter;
  readonly from: Date;
  readonly to: Date;
  /** Everything that had arrived by then is in the figures, but for the last seconds before it. */
  readonly countedTo: Date;
  readonly views: number;
  readonly headline: Headline;
  readonly metrics: readonly MetricSummary[];
  readonly routes: readonly PlaceReport[];
  readonly devices: readonly PlaceReport[];
  readonly releases: readonly PlaceReport[];
  readonly trend: Trend & { readonly metric: MetricName };
  readonly intake: readonly IntakeTotal[];
  readonly latest: readonly LatestView[];
}

/** How fast the shop was for its visitors. For the owner only. */
export async function readPerformance({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ReadPerformanceInput | Readonly<Record<string, string>>;
}): Promise<PerformanceReport> {
  // Before anything else: to others this does not exist, so it has nothing to say about their input either.
  if (!isAdmin(ctx.actor)) throw new DomainError('NOT_FOUND', 'There is no such page.');
  const filter = readPerformanceInput.parse(input);
  const { hours, shortestStepHours } = periods[filter.period];
  const to = new Date(Math.floor(ctx.now.getTime() / hourMs + 1) * hourMs);
  const from = new Date(to.getTime() - hours * hourMs);
  const span = { audience: filter.visitors, from, to };
  const slice = filter.device
    ? ({ kind: 'device', value: filter.device } as const)
    : ({ kind: 'total', value: '' } as const);
  const [slices, hourly, intake, latest] = await Promise.all([
    listSliceTotals(ctx.db, span),
    listHourly(ctx.db, { ...span, ...slice, metric: filter.metric }),
    listIntake(ctx.db, span),
    listLatestViews(ctx.db, {
      from,
      isLab: filter.visitors === 'lab',
      device: filter.device,
      limit: latestCount,
    }),
  ]);
  return {
    schema: 1,
    filter,
    from,
    to,
    countedTo: ctx.now,
    ...gatherPlaces(slices, filter.device),
    trend: { metric: filter.metric, ...deriveTrend(hourly, from, shortestStepHours) },
    intake,
    latest,
  };
}

function placeOf(slice: SliceTotals | undefined, name: string): PlaceReport {
  return {
    name,
    views: slice?.views ?? 0,
    metrics: metricNames.map((metric) =>
      summariseMetric(slice?.histograms.get(metric) ?? createHistogram(metric)),
    ),
  };
}

function gatherPlaces(slices: readonly SliceTotals[], device: DeviceClass | undefined) {
  const ofKind = (kind: SliceTotals['kind']) => slices.filter((slice) => slice.kind === kind);
  const busiestFirst = (a: PlaceReport, b: PlaceReport) => b.views - a.views || (a.name < b.name ? -1 : 1);
  const deviceSlices = ofKind('device');
  const whole = placeOf(
    device ? deviceSlices.find(({ value }) => value === device) : ofKind('total')[0],
    device ?? '',
  );
  const routeDevices = ofKind('route-device').filter(
    ({ value }) => device === undefined || splitRouteDevice(value).device === device,
  );
  const routes = device
    ? routeDevices.map((slice) => placeOf(slice, splitRouteDevice(slice.value).route))
    : ofKind('route').map((slice) => placeOf(slice, slice.value));
  const devices = deviceClasses.map((name) =>
    placeOf(
      deviceSlices.find(({ value }) => value === name),
      name,
    ),
  );
  return {
    views: whole.views,
    metrics: whole.metrics,
    headline: deriveHeadline(whole.views, whole.metrics, listMeasuredPlaces(routes, routeDevices)),
    routes: routes.sort(busiestFirst),
    devices,
    releases: ofKind('release')
      .map((slice) => placeOf(slice, slice.value))
      .sort(busiestFirst),
  };
}

/** The routes, and each on each device: a device is named when only it is slow there. */
function listMeasuredPlaces(
  routes: readonly PlaceReport[],
  routeDevices: readonly SliceTotals[],
): MeasuredPlace[] {
  const places = routes.map(({ name, metrics }): MeasuredPlace => ({ route: name, metrics }));
  for (const slice of routeDevices) {
    const { route } = splitRouteDevice(slice.value);
    const device = deviceClasses.find((name) => routeDeviceValue(route, name) === slice.value);
    places.push({ route, device, metrics: placeOf(slice, route).metrics });
  }
  return places;
}
