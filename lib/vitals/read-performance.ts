import { type Ctx, requireOwner } from '#lib/context';
import { deriveHeadline, type Headline } from './headline.ts';
import { type LatestView, listLatestViews } from './latest-views.ts';
import { type MetricName, metricNames } from './metrics.ts';
import { gatherPlaces, type PlaceReport } from './places.ts';
import { type IntakeTotal, listIntake, listTimed, type Span, sumSlice, sumSlices } from './queries.ts';
import { listReleases, type Release } from './releases.ts';
import {
  type PerformanceFilter,
  type PerformancePeriod,
  type ReadPerformanceInput,
  readPerformanceInput,
} from './schemas.ts';
import { routeDeviceValue, type Slice, sliceKinds, totalSlice } from './slices.ts';
import { histogramOf } from './tally.ts';
import { deriveTrend, type Trend } from './trend.ts';
import { type MetricSummary, summariseMetric } from './verdict.ts';

const hourMs = 3_600_000;
const latestCount = 10;

interface PeriodRule {
  readonly hours: number;
  /** How finely the places are read, and how finely the trend. */
  readonly grain: Span['grain'];
  readonly trendGrain: Span['grain'];
}

const periods: Record<PerformancePeriod, PeriodRule> = {
  '24h': { hours: 24, grain: 'hour', trendGrain: 'hour' },
  '7d': { hours: 7 * 24, grain: 'day', trendGrain: 'hour' },
  '28d': { hours: 28 * 24, grain: 'day', trendGrain: 'day' },
};

export interface PerformanceReport {
  /** Version of this shape: grows when a field changes its meaning. */
  readonly schema: 2;
  readonly filter: PerformanceFilter;
  readonly from: Date;
  readonly to: Date;
  /** Everything that had arrived by then is in the figures, but for the last seconds before it. */
  readonly countedTo: Date;
  readonly views: number;
  readonly headline: Headline;
  /** What the offender of the headline measures there. */
  readonly offender: MetricSummary | null;
  readonly metrics: readonly MetricSummary[];
  readonly routes: readonly PlaceReport[];
  readonly devices: readonly PlaceReport[];
  readonly browsers: readonly PlaceReport[];
  readonly countries: readonly PlaceReport[];
  readonly connections: readonly PlaceReport[];
  readonly navigations: readonly PlaceReport[];
  readonly releases: readonly PlaceReport[];
  readonly trend: Trend & { readonly metric: MetricName };
  /** Releases that began within the span. */
  readonly started: readonly Release[];
  readonly intake: readonly IntakeTotal[];
  readonly latest: readonly LatestView[];
}

/** The span ends with the present hour or day, so that every figure in it is a sum of whole rows. */
function spanOf({ period, visitors }: PerformanceFilter, now: Date): Span {
  const { hours, grain } = periods[period];
  const stepMs = grain === 'hour' ? hourMs : 24 * hourMs;
  const to = new Date(Math.floor(now.getTime() / stepMs + 1) * stepMs);
  return { audience: visitors, grain, from: new Date(to.getTime() - hours * hourMs), to };
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
  requireOwner(ctx);
  const filter = readPerformanceInput.parse(input);
  const { metric, device } = filter;
  const span = spanOf(filter, ctx.now);
  const slice: Slice = device ? { kind: 'device', value: device } : totalSlice;
  const { trendGrain } = periods[filter.period];
  const [slices, whole, timed, started, intake, latest] = await Promise.all([
    sumSlices(ctx.db, span, { kinds: sliceKinds, metric }),
    sumSlice(ctx.db, span, slice),
    listTimed(ctx.db, { ...span, grain: trendGrain }, { ...slice, metric }),
    listReleases(ctx.db, span),
    listIntake(ctx.db, span),
    listLatestViews(ctx.db, { from: span.from, audience: filter.visitors, device, limit: latestCount }),
  ]);
  const metrics = metricNames.map((name) => summariseMetric(histogramOf(whole, name)));
  const { measured, ...places } = gatherPlaces(slices, { metric, device });
  const headline = deriveHeadline(whole.views, metrics, measured);
  return {
    schema: 2,
    filter,
    from: span.from,
    to: span.to,
    countedTo: ctx.now,
    views: whole.views,
    headline,
    offender: await readOffender(ctx, span, headline),
    metrics,
    ...places,
    trend: { metric, ...deriveTrend(timed, span.from, trendGrain === 'hour' ? 1 : 24) },
    started,
    intake,
    latest,
  };
}

async function readOffender(ctx: Ctx, span: Span, headline: Headline): Promise<MetricSummary | null> {
  const offender = 'offender' in headline ? headline.offender : null;
  if (!offender?.route) return null;
  const { route, device, worst } = offender;
  const slice: Slice = device
    ? { kind: 'route-device', value: routeDeviceValue(route, device) }
    : { kind: 'route', value: route };
  return summariseMetric(histogramOf(await sumSlice(ctx.db, span, slice), worst.metric));
}
