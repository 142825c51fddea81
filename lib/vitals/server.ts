import 'server-only';

export type { Headline, Offender } from './headline.ts';
export { type IngestRequest, ingestViews } from './ingest-views.ts';
export { vitalsIntake } from './intake.ts';
export type { Outcome } from './intake-buffer.ts';
export { vitalsJobs } from './jobs.ts';
export type { LatestView } from './latest-views.ts';
export type { PlaceReport } from './places.ts';
export type { IntakeTotal } from './queries.ts';
export { type PerformanceReport, readPerformance } from './read-performance.ts';
export {
  type PerformanceFilter,
  type PerformancePeriod,
  performancePeriods,
  performanceQuery,
  type ReadPerformanceInput,
  readPerformanceInput,
} from './schemas.ts';
export type { Trend, TrendPoint } from './trend.ts';
