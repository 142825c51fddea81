export { readBeacon } from './beacon-shape.ts';
export {
  addHistogram,
  addValue,
  bucketEdges,
  bucketOf,
  bucketsPerDoubling,
  countViews,
  createHistogram,
  type Histogram,
  mergeHistograms,
  type RatingCounts,
  zeroBucket,
} from './histogram.ts';
export {
  type ApiNoun,
  apiNouns,
  type GoalName,
  goalNames,
  type ImageSource,
  type MarkName,
  markNames,
  mostApiTimes,
} from './marks.ts';
export {
  coreMetrics,
  isMetricName,
  largestShift,
  largestTimeMs,
  type MetricName,
  metricNames,
  metricThresholds,
  type Rating,
  rateValue,
  type Thresholds,
} from './metrics.ts';
export type {
  PackedCls,
  PackedFrames,
  PackedInp,
  PackedLcp,
  SpokenView,
} from './packed-view.ts';
export { type Estimate, estimatePercentile, intervalRanks, percentile, valueAtRank } from './percentile.ts';
export {
  isKnownRoute,
  otherRoute,
  routeTemplate,
  routeTemplates,
  type TemplatedRoute,
} from './route-template.ts';
export { type Place, placeOf, type Slice, type SliceKind } from './slices.ts';
export {
  isOverBudget,
  judgeMetric,
  type MetricSummary,
  type MetricVerdict,
  missShare,
  summariseMetric,
  type Verdict,
  viewsForVerdict,
} from './verdict.ts';
export {
  type Audience,
  audiences,
  type Browser,
  browsers,
  type ConnectionType,
  connectionTypes,
  type DeviceClass,
  deviceClasses,
  listValues,
  type NavigationType,
  navigationTypes,
  type ViewBeacon,
  type Visitor,
} from './view.ts';
