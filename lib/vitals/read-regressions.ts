import type { Queryable } from '#lib/db';
import { createHistogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import { type SliceTotal, type Span, sumSlices } from './queries.ts';
import { judgeRegression, type RegressionVerdict } from './regression.ts';
import { earlierSpan, halvesOf } from './span.ts';
import { histogramOf } from './tally.ts';

/** Whether a page became slower than in the same time before: in both halves of the span, beyond chance. */
export interface PageRegression extends RegressionVerdict {
  readonly route: string;
}

/** One verdict for each page with views in both times. */
export async function readRegressions(
  db: Queryable,
  span: Span,
  metric: MetricName,
): Promise<PageRegression[]> {
  const spans = [earlierSpan(span), ...halvesOf(span)];
  const [before = [], ...halves] = await sumSlices(db, spans, { kinds: ['route'], metric });
  const pages = before.filter(({ value }) =>
    halves.some((half) => half.some((slice) => slice.value === value)),
  );
  return pages.map(({ value: route, tally }) => {
    const windows = halves.map((half) => histogramAt(half, route, metric));
    return { route, ...judgeRegression(histogramOf(tally, metric), windows, { slices: pages.length }) };
  });
}

function histogramAt(slices: readonly SliceTotal[], route: string, metric: MetricName) {
  const slice = slices.find(({ value }) => value === route);
  return slice ? histogramOf(slice.tally, metric) : createHistogram(metric);
}
