import { z } from 'zod';
import { type ApiNoun, apiNouns, goalNames, imageSources, markNames, mostApiTimes } from './marks.ts';
import { largestShift, largestTimeMs, metricNames } from './metrics.ts';
import { isKnownRoute } from './route-template.ts';
import { audiences, connectionTypes, deviceClasses, navigationTypes } from './view.ts';

const timeMs = z.number().min(0).max(largestTimeMs);
/** What a selector or a script's name may hold; anything else is refused, not repaired. */
const label = z
  .string()
  .max(120)
  .regex(/^[\w #.>:()[\]@/+*,~-]*$/);

function countedTime(name: string, value: number): { noun: ApiNoun; value: number }[] {
  const noun = apiNouns.find((known) => known === name);
  return noun ? [{ noun, value }] : [];
}

/** A strict object at every level: a field nobody asked for is a beacon nobody sent. */
export const viewBeaconSchema = z.strictObject({
  v: z.literal(1),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  seq: z.number().int().min(0).max(999),
  release: z
    .string()
    .max(64)
    .regex(/^[\w.+-]+$/),
  route: z.string().max(80),
  lang: z.enum(['en', 'ru']),
  device: z.enum(deviceClasses),
  nav: z.enum(navigationTypes),
  /** A word that browsers may come to use tells nothing yet. */
  net: z.enum(connectionTypes).optional().catch(undefined),
  lab: z.boolean().optional(),
  lcp: z
    .strictObject({
      value: timeMs,
      target: label.optional(),
      firstByte: timeMs,
      loadDelay: timeMs,
      loadTime: timeMs,
      renderDelay: timeMs,
    })
    .optional(),
  inp: z
    .strictObject({
      value: timeMs,
      target: label.optional(),
      script: label.optional(),
      scriptTime: timeMs.optional(),
      inputDelay: timeMs.optional(),
      processing: timeMs.optional(),
      presentation: timeMs.optional(),
    })
    .optional(),
  cls: z.strictObject({ value: z.number().min(0).max(largestShift), target: label.optional() }).optional(),
  fcp: timeMs.optional(),
  ttfb: timeMs.optional(),
  ttfbParts: z
    .strictObject({
      waiting: timeMs,
      cache: timeMs,
      dns: timeMs,
      connection: timeMs,
      request: timeMs,
      server: timeMs.optional(),
    })
    .optional(),
  frames: z
    .strictObject({
      count: z.number().int().min(1).max(100_000),
      blocked: timeMs,
      longest: timeMs,
      script: label.optional(),
    })
    .optional(),
  image: z.strictObject({ source: z.enum(imageSources), value: timeMs }).optional(),
  api: z
    .array(z.strictObject({ noun: z.string().max(40), value: timeMs }))
    .max(mostApiTimes)
    // The shop's API has more nouns than are counted.
    .transform((times) => times.flatMap(({ noun, value }) => countedTime(noun, value)))
    .optional(),
  marks: z.partialRecord(z.enum(markNames), timeMs).optional(),
  goals: z.array(z.enum(goalNames)).max(goalNames.length).optional(),
  token: z.string().max(64).optional(),
});

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
