import { fill, formatNumber } from '#lib/text';
import { type MetricSummary, metricThresholds, otherRoute } from '#lib/vitals';
import type { Offender, PerformanceFilter, PerformanceReport } from '#lib/vitals/server';
import { countOf, formatBudget, formatMetric, type Telling } from './formats.ts';

export function routeName(route: string, { text }: Telling): string {
  return route === otherRoute ? text.routes.elsewhere : route;
}

/** Whether the page is about a part of the views only. */
export function isNarrowed({ device, route, release }: PerformanceFilter): boolean {
  return Boolean(device ?? route ?? release);
}

/** The headline in words. Every number in it is in the report. */
export function headlineWords({ headline, filter }: PerformanceReport, telling: Telling): string {
  const { text, locale } = telling;
  switch (headline.kind) {
    case 'empty':
      return isNarrowed(filter) ? text.headline.noMatch : text.headline.empty;
    case 'few':
      return fill(text.headline.few, {
        views: formatNumber(headline.views, { locale }),
        needed: formatNumber(headline.needed, { locale }),
      });
    case 'fast':
      return text.headline.fast;
    case 'fast-except':
      return exceptionWords(headline.offender, telling);
    case 'slow':
      return fill(text.headline.slow, { metrics: headline.metrics.join(', ') });
  }
}

function exceptionWords({ route, device }: Offender, telling: Telling): string {
  const { text } = telling;
  const place = routeName(route ?? '', telling);
  if (!device) return fill(text.headline.exceptRoute, { route: place });
  return fill(text.headline.exceptRouteDevice, { route: place, device: text.forDevices[device] });
}

function offenderSentence(
  { route, device }: Offender,
  { metric, estimate }: MetricSummary,
  telling: Telling,
): string {
  const { text, locale } = telling;
  const place = [routeName(route ?? '', telling), device ? text.devices[device] : '']
    .filter(Boolean)
    .join(', ');
  return fill(text.lede.offender, {
    place,
    metric,
    value: formatMetric(metric, estimate?.value ?? 0, locale),
    budget: formatBudget(metric, metricThresholds[metric].good, locale),
    views: countOf(estimate?.count ?? 0, telling),
  });
}

/** The sentences under the headline. */
export function ledeSentences(
  { headline, offender: measured, metrics, filter }: PerformanceReport,
  telling: Telling,
): string[] {
  const { text, locale } = telling;
  if (headline.kind === 'empty')
    return isNarrowed(filter) ? [text.lede.noMatch] : [text.lede.empty, text.lede.howTo];
  const sentences: string[] = [];
  const lcp = metrics.find(({ metric }) => metric === 'LCP')?.estimate;
  if (lcp) {
    const value = (amount: number) => formatMetric('LCP', amount, locale);
    sentences.push(
      fill(text.lede.lcp, {
        period: text.inPeriod[filter.period],
        share: filter.percentile.slice(1),
        value: value(lcp.value),
        views: countOf(lcp.count, telling),
      }),
    );
    if (lcp.low !== null && lcp.high !== null)
      sentences.push(fill(text.lede.interval, { low: value(lcp.low), high: value(lcp.high) }));
  }
  if (headline.kind === 'few')
    sentences.push(fill(text.lede.few, { needed: formatNumber(headline.needed, { locale }) }));
  const offender = 'offender' in headline ? headline.offender : null;
  if (offender && measured) sentences.push(offenderSentence(offender, measured, telling));
  return sentences;
}
