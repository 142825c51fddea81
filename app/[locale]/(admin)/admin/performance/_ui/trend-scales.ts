import type { AxisTick, TrendChartProps } from '#components/charts/trend-chart';
import { fill } from '#lib/text';
import { type MetricName, metricThresholds, viewsForVerdict } from '#lib/vitals';
import { isBeyondChance, type PerformanceReport } from '#lib/vitals/server';
import {
  formatBudget,
  formatDay,
  formatInterval,
  formatMetric,
  formatTime,
  hourOfDay,
  type Telling,
} from './formats.ts';

const hourMs = 3_600_000;
const wantedTicks = 5;

/** A round step (1, 2 or 5 times a power of ten) that gives about five ticks. */
function niceStep(range: number): number {
  const raw = range / wantedTicks;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw) ?? 10;
  return factor * power;
}

interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: number[];
}

/**
 * The axis of values: holds every value and its budget where that is near, and of an interval that a few
 * views stretch far out as much as twice the largest value.
 */
export function scaleValues(
  points: readonly { value: number; low: number | null; high: number | null }[],
  budget: number,
): ValueScale {
  const values = points.map(({ value }) => value);
  const largest = Math.max(...values);
  const highs = points.map(({ value, high }) => Math.min(high ?? value, 2 * largest));
  const lows = points.map(({ value, low }) => low ?? value);
  const isBudgetNear = budget < 3 * largest;
  const top = Math.max(...highs, isBudgetNear ? budget * 1.08 : 0) || budget * 1.08;
  const bottom = Math.min(...lows);
  const step = niceStep(top - bottom || top || 1);
  const from = Math.max(0, Math.floor(bottom / step) * step);
  const to = Math.ceil(top / step) * step;
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step) };
}

function tickLabel(metric: MetricName, value: number, telling: Telling): string {
  return value === 0 ? '0' : formatBudget(metric, value, telling.locale);
}

function timeTicks({ from, to, filter }: PerformanceReport, telling: Telling): AxisTick[] {
  const ticks: AxisTick[] = [];
  const hours = (to.getTime() - from.getTime()) / hourMs;
  for (let hour = 0; hour < hours; hour++) {
    const at = new Date(from.getTime() + hour * hourMs);
    const local = hourOfDay(at, telling);
    const place = hour / hours;
    if (filter.period === '24h') {
      if (local % 4 === 0) ticks.push({ at: place, label: formatTime(at, telling) });
    } else if (local === 0) ticks.push({ at: place, label: formatDay(at, telling) });
  }
  return filter.period === '28d' ? ticks.filter((_, index) => index % 4 === 0) : ticks;
}

function lastOf({ trend }: PerformanceReport, telling: Telling): TrendChartProps['last'] {
  const last = trend.points.at(-1)?.estimate;
  if (!last) return null;
  return {
    value: formatMetric(trend.metric, last.value, telling.locale),
    detail: formatInterval(last, trend.metric, telling),
  };
}

/** Whether a release made the chosen measure larger beyond chance. */
function isGuilty({ comparison }: PerformanceReport, release: string): boolean {
  if (comparison?.after !== release) return false;
  const difference = comparison.sameMix ?? comparison.raw;
  return difference.value > 0 && isBeyondChance(difference);
}

/** Everything the drawing needs, in words and in shares of its axes. Only for a trend with points. */
export function trendDrawing(report: PerformanceReport, telling: Telling): TrendChartProps {
  const { trend, from, to, filter } = report;
  const { metric, stepHours } = trend;
  const { locale, text } = telling;
  const budget = metricThresholds[metric].good;
  const estimates = trend.points.map(({ estimate }) => estimate);
  const scale = scaleValues(estimates, budget);
  const share = (value: number) => (value - scale.from) / (scale.to - scale.from);
  const spanMs = to.getTime() - from.getTime();
  const values = estimates.map(({ value }) => value);
  const value = (amount: number) => formatMetric(metric, amount, locale);
  return {
    label: fill(text.trend.label, {
      metric: `${metric} ${filter.percentile}`,
      period: text.periods[filter.period],
      lowest: value(Math.min(...values)),
      highest: value(Math.max(...values)),
      last: value(values.at(-1) ?? 0),
      budget: formatBudget(metric, budget, locale),
    }),
    points: trend.points.map(({ at, estimate }) => ({
      at: (at.getTime() - from.getTime() + (stepHours * hourMs) / 2) / spanMs,
      value: estimate.value,
      low: estimate.low,
      high: estimate.high,
      isFew: estimate.count < viewsForVerdict,
    })),
    step: (stepHours * hourMs) / spanMs,
    from: scale.from,
    to: scale.to,
    valueTicks: scale.ticks.map((tick) => ({ at: share(tick), label: tickLabel(metric, tick, telling) })),
    timeTicks: timeTicks(report, telling),
    budget:
      budget <= scale.to
        ? {
            at: share(budget),
            label: fill(text.trend.budget, { value: formatBudget(metric, budget, locale) }),
          }
        : null,
    releases: report.started.map(({ release, startedAt }) => ({
      at: (startedAt.getTime() - from.getTime()) / spanMs,
      label: release,
      isGuilty: isGuilty(report, release),
    })),
    last: lastOf(report, telling),
  };
}
