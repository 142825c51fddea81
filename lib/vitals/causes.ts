import { goalChancesOf } from './goals.ts';
import { bucketOf, createHistogram, type Histogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import type { ViewBeacon } from './view.ts';

/** What a large value can be traced to; what else a view took time for; and what it led to. */
export const causeKinds = [
  'lcp-part',
  'lcp-element',
  'inp-element',
  'inp-script',
  'cls-element',
  'ttfb-part',
  'inp-part',
  'frame-script',
  'blocked',
  'image',
  'api',
  'mark',
  'cart-chance',
  'quote-chance',
  'order-chance',
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** In the order in which they follow each other in a page view. */
export const paintParts = ['firstByte', 'loadDelay', 'loadTime', 'renderDelay'] as const;
/** `server` is what the server says of itself, within `request`. */
export const firstByteParts = ['waiting', 'cache', 'dns', 'connection', 'request', 'server'] as const;
export const tapParts = ['inputDelay', 'processing', 'presentation'] as const;

/** Labels beyond this number, by kind, page and device, are counted together. */
export const mostLabels = 50;
export const otherLabel = '(other)';

type CauseVisitor = (kind: CauseKind, label: string, value: number) => void;

/** Calls for each cause that the view names, with its size: of a part its own time, else the metric's value. */
export function forEachCause(view: ViewBeacon, visit: CauseVisitor): void {
  visitPaintCauses(view, visit);
  visitTapCauses(view, visit);
  visitOtherTimes(view, visit);
  visitGoals(view, visit);
}

function visitPaintCauses({ lcp, cls, ttfbParts }: ViewBeacon, visit: CauseVisitor): void {
  if (lcp) {
    for (const part of paintParts) visit('lcp-part', part, lcp[part]);
    if (lcp.target) visit('lcp-element', lcp.target, lcp.value);
  }
  if (cls?.target && cls.value > 0) visit('cls-element', cls.target, cls.value);
  if (!ttfbParts) return;
  for (const part of firstByteParts) {
    const value = ttfbParts[part];
    if (value !== undefined) visit('ttfb-part', part, value);
  }
}

function visitTapCauses({ inp }: ViewBeacon, visit: CauseVisitor): void {
  if (!inp) return;
  if (inp.target) visit('inp-element', inp.target, inp.value);
  if (inp.script) visit('inp-script', inp.script, inp.value);
  for (const part of tapParts) {
    const value = inp[part];
    if (value !== undefined) visit('inp-part', part, value);
  }
}

function visitOtherTimes({ frames, image, api, marks }: ViewBeacon, visit: CauseVisitor): void {
  if (api) for (const { noun, value } of api) visit('api', noun, value);
  if (frames) visit('blocked', 'all', frames.blocked);
  if (frames?.script) visit('frame-script', frames.script, frames.longest);
  if (image) visit('image', image.source, image.value);
  if (!marks) return;
  for (const [label, value] of Object.entries(marks)) visit('mark', label, value);
}

/** A chance has no size: instead of it stands whether the goal was reached. */
const reached = 1;
export const reachedBucket = bucketOf('LCP', reached);

function visitGoals(view: ViewBeacon, visit: CauseVisitor): void {
  for (const { goal, band, isReached } of goalChancesOf(view)) {
    visit(`${goal}-chance`, band, isReached ? reached : 0);
  }
}

const metricOfKind: Partial<Record<CauseKind, MetricName>> = {
  'inp-element': 'INP',
  'inp-script': 'INP',
  'cls-element': 'CLS',
};

/** Times of all kinds fall into the same buckets; only a tap's steps and a shift's size differ. */
export function createCauseHistogram(kind: CauseKind): Histogram {
  return createHistogram(metricOfKind[kind] ?? 'LCP');
}

/**
 * In how many units the values of a cause are counted once its day is over. Parts are read at their median,
 * elements and scripts at their p75, what else took time at any percentile; how often goals were reached is shown.
 */
export function settledUnitsOf(kind: string): number {
  if (/-chance$/.test(kind)) return Number.POSITIVE_INFINITY;
  if (/-part$/.test(kind)) return 64;
  return /-(element|script)$/.test(kind) ? 128 : 512;
}
