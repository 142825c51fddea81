import { type CsvCell, toCsv } from '#lib/csv';
import { countViews } from './histogram.ts';
import type { PlaceReport } from './places.ts';
import type { PerformanceReport } from './read-performance.ts';
import type { MetricSummary } from './verdict.ts';

/** Grows when a column changes its meaning; new columns are added at the end. */
const csvSchema = 1;
const head = [
  'schema',
  'from',
  'to',
  'visitors',
  'slice',
  'name',
  'metric',
  'percentile',
  'value',
  'low',
  'high',
  'count',
  'good',
  'needs_improvement',
  'poor',
  'score',
];

function cellsOf({ metric, estimate, ratings }: MetricSummary, percentile: string): CsvCell[] {
  return [
    metric,
    percentile,
    estimate?.value ?? null,
    estimate?.low ?? null,
    estimate?.high ?? null,
    countViews(ratings),
    ratings.good,
    ratings.needsImprovement,
    ratings.poor,
  ];
}

/** The report's figures as lines of comma-separated values (RFC 4180): the whole, then every slice. */
export function performanceCsv(report: PerformanceReport): string {
  const { filter, from, to } = report;
  const span = [csvSchema, from.toISOString(), to.toISOString(), filter.visitors];
  const { percentile } = filter;
  const whole = report.metrics.map((summary): CsvCell[] => [
    ...span,
    'total',
    filter.device ?? '',
    ...cellsOf(summary, percentile),
    report.score,
  ]);
  const slice = (kind: string, places: readonly PlaceReport[]) =>
    places.map(({ name, chosen, score }): CsvCell[] => [
      ...span,
      kind,
      name,
      ...cellsOf(chosen, percentile),
      score,
    ]);
  const rows = [
    head,
    ...whole,
    ...slice('route', report.routes),
    ...slice('device', report.devices),
    ...slice('browser', report.browsers),
    ...slice('country', report.countries),
    ...slice('connection', report.connections),
    ...slice('navigation', report.navigations),
    ...slice('release', report.releases),
  ];
  return toCsv(rows);
}
