import type { MetricName } from './metrics.ts';
import { type DeviceClass, listValues, type ViewBeacon } from './view.ts';

/** A curve through two points: the value that scores 90, and the one that scores 50. */
interface Curve {
  readonly p10: number;
  readonly median: number;
}

type ScoredMetric = Exclude<MetricName, 'TTFB'>;

/** Lighthouse's curves for paints and shifts; INP by its two published thresholds. */
const mobileCurves: Record<ScoredMetric, Curve> = {
  LCP: { p10: 2500, median: 4000 },
  INP: { p10: 200, median: 500 },
  CLS: { p10: 0.1, median: 0.25 },
  FCP: { p10: 1800, median: 3000 },
};

const desktopCurves: Record<ScoredMetric, Curve> = {
  ...mobileCurves,
  LCP: { p10: 1200, median: 2400 },
  FCP: { p10: 934, median: 1600 },
};

const weights: Record<ScoredMetric, number> = { LCP: 30, INP: 30, CLS: 25, FCP: 15 };

function isScored(metric: MetricName): metric is ScoredMetric {
  return metric in weights;
}

/** Abramowitz & Stegun 7.1.26; its error of 1.5e-7 is far below a hundredth of a point. */
function errorFunction(x: number): number {
  const size = Math.abs(x);
  const t = 1 / (1 + 0.3275911 * size);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-size * size));
}

const inverseErfcOfOneFifth = 0.9061938024368232;

/**
 * The share of the ideal, 1 to 0, that a value reaches: the complementary log-normal distribution through
 * the curve's two points, as in Lighthouse's scoring. Units are those of the curve.
 */
export function scoreOnCurve({ p10, median }: Curve, value: number): number {
  if (value <= 0) return 1;
  const spread = Math.log(median / p10) / inverseErfcOfOneFifth;
  return (1 - errorFunction(Math.log(value / median) / spread)) / 2;
}

export function scoreMetric(metric: ScoredMetric, value: number, device: DeviceClass): number {
  const curves = device === 'desktop' ? desktopCurves : mobileCurves;
  return scoreOnCurve(curves[metric], value);
}

/**
 * A view's score in hundredths of a point, 0 to 10,000: its metrics on their curves, weighted, over those
 * that it has. Null for a view without any, and for one that shows no paint: a tap alone says too little.
 */
export function scoreView(view: ViewBeacon, values = listValues(view)): number | null {
  if (view.lcp === undefined && view.fcp === undefined) return null;
  let sum = 0;
  let weight = 0;
  for (const [metric, value] of values) {
    if (!isScored(metric)) continue;
    sum += weights[metric] * scoreMetric(metric, value, view.device);
    weight += weights[metric];
  }
  return Math.round((sum / weight) * 10_000);
}
