import { type Ctx, requireOwner } from '#lib/context';
import { compareReleases, type ReleaseComparison } from './compare-releases.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { GoalReport } from './goal-report.ts';
import { deriveHeadline, type Headline } from './headline.ts';
import { countViewsNow, type LatestView, listLatestViews, listSlowestViews } from './latest-views.ts';
import {
  type CauseReport,
  listFirstByteAndTapParts,
  listPaintParts,
  listWorstCauses,
  type PartOf,
  type PartReport,
} from './list-causes.ts';
import { listGoals } from './list-goals.ts';
import { listMeasures, type MeasureReport } from './list-measures.ts';
import { type MetricName, metricNames } from './metrics.ts';
import { gatherPlaces, type PlaceReport, scoreOf } from './places.ts';
import {
  type IntakeTotal,
  listIntake,
  listSlices,
  listTimed,
  type Span,
  sumEach,
  sumSlice,
} from './queries.ts';
import { type PageRegression, readRegressions } from './read-regressions.ts';
import { listReleases, type Release, sortNewestFirst } from './releases.ts';
import {
  type PerformanceFilter,
  percentileShares,
  type ReadPerformanceInput,
  readPerformanceInput,
} from './schemas.ts';
import { sliceOf } from './slices.ts';
import { earlierSpan, spanOf, trendGrainOf } from './span.ts';
import { createTally, histogramOf, type Tally } from './tally.ts';
import { deriveTrend, type Trend } from './trend.ts';
import { type MetricSummary, summariseMetric } from './verdict.ts';

const latestCount = 20;

/** A metric now, and how it has changed against the same time before. */
export interface ChangedMetric extends MetricSummary {
  /** Null where one of the two times has no views. */
  readonly change: Difference | null;
}

/** What a program driven on purpose measures on a phone, beside what people on phones do. */
export interface LabComparison {
  readonly lab: readonly MetricSummary[];
  readonly field: readonly MetricSummary[];
}

export interface PerformanceReport {
  /** Version of this shape: grows when a field changes its meaning. */
  readonly schema: 4;
  readonly filter: PerformanceFilter;
  readonly from: Date;
  readonly to: Date;
  /** Everything that had arrived by then is in the figures, but for the last seconds before it. */
  readonly countedTo: Date;
  readonly views: number;
  /** The mean score of the views, 0 to 100, now and in the same time before; null where no view has one. */
  readonly score: number | null;
  readonly scoreBefore: number | null;
  readonly headline: Headline;
  /** What the offender of the headline measures there. */
  readonly offender: MetricSummary | null;
  readonly metrics: readonly ChangedMetric[];
  readonly routes: readonly PlaceReport[];
  readonly devices: readonly PlaceReport[];
  readonly browsers: readonly PlaceReport[];
  readonly countries: readonly PlaceReport[];
  readonly connections: readonly PlaceReport[];
  readonly navigations: readonly PlaceReport[];
  readonly releases: readonly PlaceReport[];
  readonly regressions: readonly PageRegression[];
  readonly comparison: ReleaseComparison | null;
  /** Where the time of the largest paint goes: at the offender, where that is about LCP, else everywhere. */
  readonly paintParts: readonly PartReport<PartOf<'lcp-part'>>[];
  readonly firstByteParts: readonly PartReport<PartOf<'ttfb-part'>>[];
  readonly tapParts: readonly PartReport<PartOf<'inp-part'>>[];
  /** What else takes time: the shop's own marks, pictures, requests, long frames. */
  readonly measures: readonly MeasureReport[];
  /** What views led to, by how fast they were. */
  readonly goals: readonly GoalReport[];
  readonly causes: readonly CauseReport[];
  readonly labBesideField: LabComparison;
  readonly trend: Trend & { readonly metric: MetricName };
  /** Releases that began within the span. */
  readonly started: readonly Release[];
  readonly intake: readonly IntakeTotal[];
  readonly latest: readonly LatestView[];
  /** Views of the last five minutes. */
  readonly viewsNow: number;
}

interface ReportCall {
  readonly ctx: Ctx;
  readonly filter: PerformanceFilter;
  readonly span: Span;
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
  const span = spanOf(filter, ctx.now);
  const call = { ctx, filter, span };
  const { metric } = filter;
  const share = percentileShares[filter.percentile];
  const [rows, sums, trend, reasons] = await Promise.all([
    readRows(call),
    readSums(call),
    readTrend(call),
    readCauses(call),
  ]);
  const { slices, releases, ...lists } = rows;
  const { whole, before, labBesideField } = sums;
  const { measured, ...places } = gatherPlaces(slices, { ...filter, share });
  const metrics = changedMetrics(whole, before, share);
  const headline = deriveHeadline(whole.views, metrics, measured);
  return {
    schema: 4,
    filter,
    from: span.from,
    to: span.to,
    countedTo: ctx.now,
    views: whole.views,
    score: scoreOf(whole),
    scoreBefore: scoreOf(before),
    headline,
    metrics,
    ...places,
    releases: sortNewestFirst(places.releases, releases),
    comparison: compareReleases(slices, { metric, device: filter.device, share, releases }),
    ...reasons,
    ...(await readOffender(call, headline)),
    labBesideField,
    trend,
    started: releases.filter(({ startedAt }) => startedAt >= span.from && startedAt < span.to),
    ...lists,
  };
}

async function readRows({ ctx: { db, now }, filter, span }: ReportCall) {
  const { metric, device, visitors, route, release } = filter;
  const views = { from: span.from, now, audience: visitors, device, route, release, limit: latestCount };
  const [slices, releases, intake, latest, viewsNow, regressions] = await Promise.all([
    listSlices(db, span, filter),
    listReleases(db),
    listIntake(db, span),
    filter.views === 'slowest' ? listSlowestViews(db, views, metric) : listLatestViews(db, views),
    countViewsNow(db, views),
    readRegressions(db, span, metric),
  ]);
  return { slices, releases, intake, latest, viewsNow, regressions };
}

/** Causes were not told apart by release: with one chosen they are those of all. */
async function readCauses({ ctx: { db }, filter, span }: ReportCall) {
  const { device, route } = filter;
  const query = { span, device, route };
  const [causes, [firstByteParts, tapParts], measures, goals] = await Promise.all([
    listWorstCauses(db, query),
    listFirstByteAndTapParts(db, query),
    listMeasures(db, query, percentileShares[filter.percentile]),
    listGoals(db, query),
  ]);
  return { causes, firstByteParts, tapParts, measures, goals };
}

async function readTrend({ ctx, filter, span }: ReportCall): Promise<PerformanceReport['trend']> {
  const { metric, period, percentile } = filter;
  const grain = trendGrainOf(period);
  const timed = await listTimed(ctx.db, { ...span, grain }, { ...sliceOf(filter), metric });
  const trend = deriveTrend(timed, {
    from: span.from,
    shortestHours: grain === 'hour' ? 1 : 24,
    share: percentileShares[percentile],
  });
  return { metric, ...trend };
}

async function readSums({ ctx, filter, span }: ReportCall) {
  const slice = sliceOf(filter);
  const phones = sliceOf({ device: 'phone' });
  const [whole = createTally(), before = createTally(), lab, field] = await sumEach(ctx.db, [
    { span, slice },
    { span: earlierSpan(span), slice },
    { span: { ...span, audience: 'lab' }, slice: phones },
    { span: { ...span, audience: 'real' }, slice: phones },
  ]);
  const labBesideField: LabComparison = { lab: summariesOf(lab), field: summariesOf(field) };
  return { whole, before, labBesideField };
}

function summariesOf(tally: Tally | undefined): MetricSummary[] {
  return tally ? metricNames.map((metric) => summariseMetric(histogramOf(tally, metric))) : [];
}

function changedMetrics(whole: Tally, before: Tally, share: number): ChangedMetric[] {
  return metricNames.map((metric) => {
    const summary = summariseMetric(histogramOf(whole, metric), share);
    const { estimate: earlier } = summariseMetric(histogramOf(before, metric), share);
    const change = earlier && summary.estimate ? differenceOf(earlier, summary.estimate) : null;
    return { ...summary, change };
  });
}

async function readOffender({ ctx, filter, span }: ReportCall, headline: Headline) {
  const offender = 'offender' in headline ? headline.offender : null;
  const isAboutPaint = offender?.worst.metric === 'LCP';
  const device = offender?.device ?? filter.device;
  const route = isAboutPaint ? offender.route : filter.route;
  const [paintParts, tally] = await Promise.all([
    listPaintParts(ctx.db, { span, route, device: isAboutPaint ? device : filter.device }),
    offender?.route ? sumSlice(ctx.db, span, sliceOf({ ...filter, route: offender.route, device })) : null,
  ]);
  return {
    paintParts,
    offender: tally && offender ? summariseMetric(histogramOf(tally, offender.worst.metric)) : null,
  };
}
