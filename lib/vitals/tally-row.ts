import { castBecause } from '#lib/cast';
import { addEncodedBuckets, encodeBuckets } from './bucket-codec.ts';
import { bucketOf } from './histogram.ts';
import { type MetricName, metricNames, metricThresholds } from './metrics.ts';
import { createTally, histogramOf, type Tally } from './tally.ts';

export type MetricPrefix = Lowercase<MetricName>;
type CountColumn = `${MetricPrefix}_${'good' | 'needs' | 'poor'}`;
export type BucketColumn = `${MetricPrefix}_buckets`;

export type CountColumns = Record<
  'views' | 'scored' | 'score_centi' | 'weight_squares' | CountColumn,
  number
>;

/** A tally as the columns of the tables; bytes come as such and are sent in PostgreSQL's own hex. */
export type TallyRow<Bytes> = CountColumns & Record<BucketColumn, Bytes>;

const prefixes: Record<MetricName, MetricPrefix> = {
  LCP: 'lcp',
  INP: 'inp',
  CLS: 'cls',
  FCP: 'fcp',
  TTFB: 'ttfb',
};

export function bucketColumnOf(metric: MetricName): BucketColumn {
  return `${prefixes[metric]}_buckets`;
}

export const countColumns: readonly (keyof CountColumns)[] = [
  'views',
  'scored',
  'score_centi',
  'weight_squares',
  ...metricNames.flatMap((metric) => {
    const prefix = prefixes[metric];
    return [`${prefix}_good`, `${prefix}_needs`, `${prefix}_poor`] as const;
  }),
];
export const bucketColumns: readonly BucketColumn[] = metricNames.map(bucketColumnOf);

export function hexOf(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

/** The buckets that a metric's two thresholds cut. */
function cutsOf(metric: MetricName): number[] {
  const { good, poor } = metricThresholds[metric];
  return [bucketOf(metric, good), bucketOf(metric, poor)];
}

/** With `units`, buckets are counted in at most so many; see roundOff. All other counts are exact. */
export function rowOfTally(tally: Tally, units?: number): TallyRow<string> {
  const columns: Record<string, number | string> = {
    views: tally.views,
    scored: tally.scored,
    score_centi: tally.scoreCenti,
    weight_squares: tally.weightSquares,
  };
  for (const metric of metricNames) {
    const { good, needsImprovement, poor, buckets } = histogramOf(tally, metric);
    const prefix = prefixes[metric];
    columns[`${prefix}_good`] = good;
    columns[`${prefix}_needs`] = needsImprovement;
    columns[`${prefix}_poor`] = poor;
    const rounding = units === undefined ? undefined : { units, cuts: cutsOf(metric) };
    columns[`${prefix}_buckets`] = hexOf(encodeBuckets(buckets, rounding));
  }
  return castBecause<TallyRow<string>>('every column has been set above', columns);
}

/** Adds a row into a tally in place. Columns of buckets that were not asked for count as empty. */
export function addRow(tally: Tally, row: CountColumns & Partial<Record<BucketColumn, Uint8Array>>): void {
  tally.views += row.views;
  tally.scored += row.scored;
  tally.scoreCenti += row.score_centi;
  tally.weightSquares += row.weight_squares;
  for (const metric of metricNames) {
    const prefix = prefixes[metric];
    const histogram = histogramOf(tally, metric);
    histogram.good += row[`${prefix}_good`];
    histogram.needsImprovement += row[`${prefix}_needs`];
    histogram.poor += row[`${prefix}_poor`];
    histogram.meanWeight = tally.views > 0 ? Math.max(1, tally.weightSquares / tally.views) : 1;
    const bytes = row[`${prefix}_buckets`];
    if (bytes) addEncodedBuckets(histogram.buckets, bytes);
  }
}

export function tallyOfRow(row: Parameters<typeof addRow>[1]): Tally {
  const tally = createTally();
  addRow(tally, row);
  return tally;
}
