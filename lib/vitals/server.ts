import 'server-only';

export { answerVitals, isForVitals } from './answer-vitals.ts';
export { BatchCounter, createBatch, type IntakeCount } from './batch.ts';
export { createCollector } from './collector.ts';
export type { ReleaseComparison } from './compare-releases.ts';
export type { CountedView } from './count-views.ts';
export { type Difference, isBeyondChance } from './difference.ts';
export { foldCauses } from './fold-causes.ts';
export { foldDeltas } from './fold-deltas.ts';
export { type BandReport, type GoalReport, type GoalWorth, viewsForWorth } from './goal-report.ts';
export type { Headline, Offender } from './headline.ts';
export { Intake, vitalsIntake } from './intake.ts';
export type { Outcome } from './intake-buffer.ts';
export { vitalsJobs } from './jobs.ts';
export type { LatestView } from './latest-views.ts';
export type { CauseReport, PartOf, PartReport } from './list-causes.ts';
export type { MeasureReport } from './list-measures.ts';
export { performanceCsv } from './performance-csv.ts';
export type { PlaceReport } from './places.ts';
export { pruneVitals } from './prune-vitals.ts';
export type { IntakeTotal } from './queries.ts';
export {
  type ChangedMetric,
  type LabComparison,
  type PerformanceReport,
  readPerformance,
} from './read-performance.ts';
export type { PageRegression } from './read-regressions.ts';
export { judgeRegression } from './regression.ts';
export type { Release } from './releases.ts';
export { openSampleDays } from './sample-days.ts';
export {
  type PerformanceFilter,
  type PerformancePeriod,
  percentileNames,
  performancePeriods,
  performanceQuery,
  type ReadPerformanceInput,
  readPerformanceInput,
} from './schemas.ts';
export { storeBatch } from './store-batch.ts';
export type { Trend, TrendPoint } from './trend.ts';
