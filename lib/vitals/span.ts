import type { Span } from './queries.ts';
import type { PerformanceFilter, PerformancePeriod } from './schemas.ts';

const hourMs = 3_600_000;

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

function stepMsOf(grain: Span['grain']): number {
  return grain === 'hour' ? hourMs : 24 * hourMs;
}

export function trendGrainOf(period: PerformancePeriod): Span['grain'] {
  return periods[period].trendGrain;
}

/** The span ends with the present hour or day, so that every figure in it is a sum of whole rows. */
export function spanOf(
  { period, visitors }: Pick<PerformanceFilter, 'period' | 'visitors'>,
  now: Date,
): Span {
  const { hours, grain } = periods[period];
  const stepMs = stepMsOf(grain);
  const to = new Date(Math.floor(now.getTime() / stepMs + 1) * stepMs);
  return { audience: visitors, grain, from: new Date(to.getTime() - hours * hourMs), to };
}

/** The time of the same length before a span. */
export function earlierSpan(span: Span): Span {
  const lengthMs = span.to.getTime() - span.from.getTime();
  return { ...span, from: new Date(span.from.getTime() - lengthMs), to: span.from };
}

/** A span in two, at a whole hour or day. */
export function halvesOf(span: Span): [Span, Span] {
  const stepMs = stepMsOf(span.grain);
  const steps = (span.to.getTime() - span.from.getTime()) / stepMs;
  const middle = new Date(span.from.getTime() + Math.floor(steps / 2) * stepMs);
  return [
    { ...span, to: middle },
    { ...span, from: middle },
  ];
}
