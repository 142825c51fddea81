import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import { createHistogram, type Histogram } from './histogram.ts';
import { isMetricName, type MetricName } from './metrics.ts';
import type { SliceKind } from './slices.ts';
import type { Audience } from './view.ts';

export interface Span {
  readonly audience: Audience;
  readonly from: Date;
  readonly to: Date;
}

/** The histograms of one slice over a span of time, and how many page views it had. */
export interface SliceTotals {
  readonly kind: SliceKind;
  readonly value: string;
  views: number;
  readonly histograms: Map<MetricName, Histogram>;
}

interface HistogramRow extends Record<string, unknown> {
  good: number;
  needs: number;
  poor: number;
  buckets: number[];
  counts: number[];
}

interface SliceRow extends HistogramRow {
  kind: SliceKind;
  value: string;
  metric: string;
  views: number;
}

interface HourRow extends HistogramRow {
  at: string;
}

function histogramOfRow(metric: MetricName, row: HistogramRow): Histogram {
  const histogram = createHistogram(metric);
  row.buckets.forEach((bucket, index) => {
    histogram.buckets.set(bucket, row.counts[index] ?? 0);
  });
  return Object.assign(histogram, { good: row.good, needsImprovement: row.needs, poor: row.poor });
}

/** Every slice of the visitors in a span, added up over its hours by the database. */
export async function listSliceTotals(db: Queryable, { audience, from, to }: Span): Promise<SliceTotals[]> {
  const rows = await db.execute<SliceRow>(sql`
    with span as materialized (
      select * from vitals_histograms
      where audience = ${audience}
        and slice_kind in ('total', 'route', 'device', 'route-device', 'release')
        and hour >= ${from.toISOString()} and hour < ${to.toISOString()}
    ),
    counts as (
      select slice_kind, slice_value, metric, sum(views)::float8 as views, sum(good)::float8 as good,
        sum(needs_improvement)::float8 as needs, sum(poor)::float8 as poor
      from span group by slice_kind, slice_value, metric
    ),
    bucket_counts as (
      select slice_kind, slice_value, metric, u.bucket, sum(u.n)::float8 as n
      from span, unnest(buckets, counts) as u(bucket, n)
      group by slice_kind, slice_value, metric, u.bucket
    ),
    arrays as (
      select slice_kind, slice_value, metric, array_agg(bucket::int order by bucket) as buckets,
        array_agg(n order by bucket) as counts
      from bucket_counts group by slice_kind, slice_value, metric
    )
    select slice_kind as kind, slice_value as value, metric, views, good, needs, poor,
      coalesce(buckets, '{}') as buckets, coalesce(arrays.counts, '{}') as counts
    from counts left join arrays using (slice_kind, slice_value, metric)`);
  return gatherSlices(rows);
}

function gatherSlices(rows: Iterable<SliceRow>): SliceTotals[] {
  const slices = new Map<string, SliceTotals>();
  for (const row of rows) {
    const key = `${row.kind} ${row.value}`;
    const slice = slices.get(key) ?? { kind: row.kind, value: row.value, views: 0, histograms: new Map() };
    slices.set(key, slice);
    if (isMetricName(row.metric)) slice.histograms.set(row.metric, histogramOfRow(row.metric, row));
    else slice.views = row.views;
  }
  return [...slices.values()];
}

export interface HourlyQuery extends Span {
  readonly kind: SliceKind;
  readonly value: string;
  readonly metric: MetricName;
}

export interface TimedHistogram {
  readonly at: Date;
  readonly histogram: Histogram;
}

/** One histogram an hour, oldest first; hours without views are absent. */
export async function listHourly(
  db: Queryable,
  { audience, from, to, kind, value, metric }: HourlyQuery,
): Promise<TimedHistogram[]> {
  const rows = await db.execute<HourRow>(sql`
    select to_json(hour) #>> '{}' as at, good, needs_improvement as needs, poor, buckets, counts
    from vitals_histograms
    where audience = ${audience} and slice_kind = ${kind} and slice_value = ${value} and metric = ${metric}
      and hour >= ${from.toISOString()} and hour < ${to.toISOString()}
    order by hour`);
  return rows.map((row) => ({ at: new Date(row.at), histogram: histogramOfRow(metric, row) }));
}

export interface IntakeTotal {
  readonly outcome: string;
  readonly beacons: number;
}

export async function listIntake(
  db: Queryable,
  { from, to }: Omit<Span, 'audience'>,
): Promise<IntakeTotal[]> {
  const rows = await db.execute<{ outcome: string; beacons: number }>(sql`
    select outcome, sum(beacons)::float8 as beacons from vitals_intake
    where hour >= ${from.toISOString()} and hour < ${to.toISOString()}
    group by outcome order by beacons desc`);
  return rows.map(({ outcome, beacons }) => ({ outcome, beacons }));
}
