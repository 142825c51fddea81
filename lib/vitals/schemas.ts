import { z } from 'zod';
import { metricNames } from './metrics.ts';
import { isKnownRoute } from './route-template.ts';
import { audiences, deviceClasses } from './view.ts';

export const performancePeriods = ['24h', '7d', '28d'] as const;
export type PerformancePeriod = (typeof performancePeriods)[number];

export const percentileShares = { p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 } as const;
export const percentileNames = ['p50', 'p75', 'p90', 'p95', 'p99'] as const;

export const readPerformanceInput = z.object({
  period: z.enum(performancePeriods).default('7d'),
  device: z.enum(deviceClasses).optional(),
  metric: z.enum(metricNames).default('LCP'),
  percentile: z.enum(percentileNames).default('p75'),
  visitors: z.enum(audiences).default('real'),
  /** One page of the shop. */
  route: z.string().refine(isKnownRoute).optional(),
  release: z
    .string()
    .regex(/^[\w.+-]{1,64}$/)
    .optional(),
  /** Which single views are listed. */
  views: z.enum(['latest', 'slowest']).default('latest'),
});
export type ReadPerformanceInput = z.input<typeof readPerformanceInput>;
export type PerformanceFilter = z.output<typeof readPerformanceInput>;

/** The same from the address of the page, where anything unknown stands for its default. */
export const performanceQuery = z.object({
  period: readPerformanceInput.shape.period.catch('7d'),
  device: readPerformanceInput.shape.device.catch(undefined),
  metric: readPerformanceInput.shape.metric.catch('LCP'),
  percentile: readPerformanceInput.shape.percentile.catch('p75'),
  visitors: readPerformanceInput.shape.visitors.catch('real'),
  route: readPerformanceInput.shape.route.catch(undefined),
  release: readPerformanceInput.shape.release.catch(undefined),
  views: readPerformanceInput.shape.views.catch('latest'),
});
