import { goalChancesOf } from './goals.ts';
import { createHistogram, type Histogram } from './histogram.ts';
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
  'cart',
  'quote-chance',
  'quote',
  'order-chance',
  'order',
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

export interface Cause {
  readonly kind: CauseKind;
  readonly label: string;
  readonly value: number;
}

/** The causes that a view names, each with its size: of a part its own time, else the metric's value. */
export function causesOf(view: ViewBeacon): Cause[] {
  const causes: Cause[] = [];
  addPaintCauses(causes, view);
  addTapCauses(causes, view);
  addOtherTimes(causes, view);
  addGoals(causes, view);
  return causes;
}

function addPaintCauses(causes: Cause[], { lcp, cls, ttfbParts }: ViewBeacon): void {
  if (lcp) {
    for (const part of paintParts) causes.push({ kind: 'lcp-part', label: part, value: lcp[part] });
    if (lcp.target) causes.push({ kind: 'lcp-element', label: lcp.target, value: lcp.value });
  }
  if (cls?.target && cls.value > 0) causes.push({ kind: 'cls-element', label: cls.target, value: cls.value });
  if (!ttfbParts) return;
  for (const part of firstByteParts) {
    const value = ttfbParts[part];
    if (value !== undefined) causes.push({ kind: 'ttfb-part', label: part, value });
  }
}

function addTapCauses(causes: Cause[], { inp }: ViewBeacon): void {
  if (!inp) return;
  if (inp.target) causes.push({ kind: 'inp-element', label: inp.target, value: inp.value });
  if (inp.script) causes.push({ kind: 'inp-script', label: inp.script, value: inp.value });
  for (const part of tapParts) {
    const value = inp[part];
    if (value !== undefined) causes.push({ kind: 'inp-part', label: part, value });
  }
}

function addOtherTimes(causes: Cause[], { frames, image, api = [], marks }: ViewBeacon): void {
  for (const { noun, value } of api) causes.push({ kind: 'api', label: noun, value });
  if (frames) causes.push({ kind: 'blocked', label: 'all', value: frames.blocked });
  if (frames?.script) causes.push({ kind: 'frame-script', label: frames.script, value: frames.longest });
  if (image) causes.push({ kind: 'image', label: image.source, value: image.value });
  if (!marks) return;
  for (const [label, value] of Object.entries(marks)) causes.push({ kind: 'mark', label, value });
}

function addGoals(causes: Cause[], view: ViewBeacon): void {
  const value = view.lcp?.value ?? 0;
  for (const { goal, band, isReached } of goalChancesOf(view)) {
    causes.push({ kind: `${goal}-chance`, label: band, value });
    if (isReached) causes.push({ kind: goal, label: band, value });
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
