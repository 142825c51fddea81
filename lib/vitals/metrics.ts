import { CLSThresholds, FCPThresholds, INPThresholds, LCPThresholds, TTFBThresholds } from 'web-vitals';
import { budgets } from '#lib/budgets';

export const metricNames = ['LCP', 'INP', 'CLS', 'FCP', 'TTFB'] as const;
export type MetricName = (typeof metricNames)[number];
/** The three that search engines and people mean by "core". */
export const coreMetrics = ['LCP', 'INP', 'CLS'] as const satisfies readonly MetricName[];

export type Rating = 'good' | 'needs-improvement' | 'poor';

export interface Thresholds {
  /** The largest value that is still good: the shop's budget. */
  readonly good: number;
  /** The largest value that is not yet poor. */
  readonly poor: number;
}

export const metricThresholds: Record<MetricName, Thresholds> = {
  LCP: { good: budgets.field.LCP, poor: LCPThresholds[1] },
  INP: { good: budgets.field.INP, poor: INPThresholds[1] },
  CLS: { good: budgets.field.CLS, poor: CLSThresholds[1] },
  FCP: { good: budgets.field.FCP, poor: FCPThresholds[1] },
  TTFB: { good: budgets.field.TTFB, poor: TTFBThresholds[1] },
};

export function isMetricName(value: unknown): value is MetricName {
  return metricNames.some((name) => name === value);
}

/** The verdict on one value: at the threshold it still counts as the better one. */
export function rateValue(metric: MetricName, value: number): Rating {
  const { good, poor } = metricThresholds[metric];
  if (value <= good) return 'good';
  return value <= poor ? 'needs-improvement' : 'poor';
}

/** Larger values are clock faults or pages left open under a modal dialog. Times in ms, CLS without unit. */
export const largestTimeMs = 600_000;
export const largestShift = 100;
