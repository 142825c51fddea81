import { fill, formatNumber, type Locale, plural } from '#lib/text';
import type { PerformanceText } from '#lib/text/messages/performance';
import {
  type Estimate,
  type MetricName,
  type MetricSummary,
  metricThresholds,
  viewsForVerdict,
} from '#lib/vitals';
import type { Difference } from '#lib/vitals/server';

const dateTags: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };
const thinSpace = '\u202f';
const units: Record<Locale, { ms: string; s: string }> = {
  en: { ms: 'ms', s: 's' },
  ru: { ms: 'мс', s: 'с' },
};

/** What the parts of the page share: language, texts, the shop's time zone. */
export interface Telling {
  readonly locale: Locale;
  readonly text: PerformanceText;
  readonly timeZone: string;
}

function fixed(value: number, digits: number, locale: Locale): string {
  return formatNumber(value, { locale, minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `2.31 s`, `168 ms`, `0.04`: seconds for the paints, milliseconds for answers and what is under 100 ms. */
export function formatMetric(metric: MetricName, value: number, locale: Locale): string {
  if (metric === 'CLS') return fixed(value, value > 0 && value < 0.1 ? 3 : 2, locale);
  if (metric === 'INP' || value < 100) return `${fixed(value, 0, locale)}${thinSpace}${units[locale].ms}`;
  return `${fixed(value / 1000, 2, locale)}${thinSpace}${units[locale].s}`;
}

/** A threshold, without digits that say nothing: `2.5 s`, `200 ms`, `0.1`. */
export function formatBudget(metric: MetricName, value: number, locale: Locale): string {
  const number = (amount: number) => formatNumber(amount, { locale, maximumFractionDigits: 2 });
  if (metric === 'CLS') return number(value);
  if (metric === 'INP') return `${number(value)}${thinSpace}${units[locale].ms}`;
  return `${number(value / 1000)}${thinSpace}${units[locale].s}`;
}

/** `2.24 to 2.38 s`: the unit once where both ends have the same. */
function formatRange(low: string, high: string, { text }: Telling): string {
  const [lowNumber = low, lowUnit] = low.split(thinSpace);
  const isSameUnit = lowUnit === high.split(thinSpace)[1];
  return fill(text.fast.range, { low: isSameUnit ? lowNumber : low, high });
}

/** The 95 % interval; an end that so few views cannot bound is left open. */
export function formatInterval({ low, high }: Estimate, metric: MetricName, telling: Telling): string {
  const { locale, text } = telling;
  const lowText = low === null ? null : formatMetric(metric, low, locale);
  const highText = high === null ? null : formatMetric(metric, high, locale);
  if (lowText !== null && highText !== null) return formatRange(lowText, highText, telling);
  if (lowText !== null) return fill(text.fast.atLeast, { low: lowText });
  return highText === null ? text.fast.noRange : fill(text.fast.atMost, { high: highText });
}

export function formatShares({ ratings }: MetricSummary, locale: Locale): [string, string, string] {
  const sum = ratings.good + ratings.needsImprovement + ratings.poor;
  const share = (part: number) =>
    formatNumber(part / sum, { locale, style: 'percent', maximumFractionDigits: 0 });
  return [share(ratings.good), share(ratings.needsImprovement), share(ratings.poor)];
}

export function describeFew(views: number, { locale, text }: Telling): string {
  return fill(text.verdicts.few, {
    views: formatNumber(views, { locale }),
    needed: formatNumber(viewsForVerdict, { locale }),
  });
}

export function describeScale(summary: MetricSummary, { locale, text }: Telling): string {
  const { metric, estimate } = summary;
  const { good, poor } = metricThresholds[metric];
  return fill(text.fast.scaleLabel, {
    metric,
    value: formatMetric(metric, estimate?.value ?? 0, locale),
    budget: formatBudget(metric, good, locale),
    poor: formatBudget(metric, poor, locale),
  });
}

export function countOf(views: number, { locale, text }: Telling): string {
  return plural(locale, text.views, views);
}

export function formatTime(at: Date, { locale, timeZone }: Telling, hasSeconds = false): string {
  return new Intl.DateTimeFormat(dateTags[locale], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(hasSeconds ? { second: '2-digit' } : {}),
  }).format(at);
}

export function formatDay(at: Date, { locale, timeZone }: Telling): string {
  return new Intl.DateTimeFormat(dateTags[locale], { timeZone, day: 'numeric', month: 'short' }).format(at);
}

/** The hour of the day in the shop's time zone, 0 to 23. */
export function hourOfDay(at: Date, { timeZone }: Telling): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}

/** `+0.19 s`, `−12 ms`: how much larger a value is than another. */
export function formatDifference(value: number, metric: MetricName, { locale }: Telling): string {
  const sign = value < 0 ? '\u2212' : '+';
  if (metric === 'CLS') return sign + fixed(Math.abs(value), 3, locale);
  return `${sign}${fixed(Math.abs(value), 0, locale)}${thinSpace}${units[locale].ms}`;
}

/** The 95 % interval of a difference; an end that so few views cannot bound is left open. */
export function formatDifferenceRange(
  { low, high }: Difference,
  metric: MetricName,
  telling: Telling,
): string {
  const { text } = telling;
  const lowText = low === null ? null : formatDifference(low, metric, telling);
  const highText = high === null ? null : formatDifference(high, metric, telling);
  if (lowText !== null && highText !== null) return formatRange(lowText, highText, telling);
  if (lowText !== null) return fill(text.fast.atLeast, { low: lowText });
  return highText === null ? text.fast.noRange : fill(text.fast.atMost, { high: highText });
}
