import { createHistogram, type Histogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import type { ViewBeacon } from './view.ts';

/** What a large value can be traced to. */
export const causeKinds = ['lcp-part', 'lcp-element', 'inp-element', 'inp-script', 'cls-element'] as const;
export type CauseKind = (typeof causeKinds)[number];

/** In the order in which they follow each other in a page view. */
export const paintParts = ['firstByte', 'loadDelay', 'loadTime', 'renderDelay'] as const;
export type PaintPart = (typeof paintParts)[number];

/** Labels beyond this number, by kind, page and device, are counted together. */
export const mostLabels = 50;
export const otherLabel = '(other)';

const metricOfKind: Record<CauseKind, MetricName> = {
  'lcp-part': 'LCP',
  'lcp-element': 'LCP',
  'inp-element': 'INP',
  'inp-script': 'INP',
  'cls-element': 'CLS',
};

export interface Cause {
  readonly kind: CauseKind;
  readonly label: string;
  readonly value: number;
}

/** The causes that a view names, each with its size: of a part its own time, else the metric's value. */
export function causesOf({ lcp, inp, cls }: ViewBeacon): Cause[] {
  const causes: Cause[] = [];
  if (lcp) {
    for (const part of paintParts) causes.push({ kind: 'lcp-part', label: part, value: lcp[part] });
    if (lcp.target) causes.push({ kind: 'lcp-element', label: lcp.target, value: lcp.value });
  }
  if (inp?.target) causes.push({ kind: 'inp-element', label: inp.target, value: inp.value });
  if (inp?.script) causes.push({ kind: 'inp-script', label: inp.script, value: inp.value });
  if (cls?.target && cls.value > 0) causes.push({ kind: 'cls-element', label: cls.target, value: cls.value });
  return causes;
}

export function createCauseHistogram(kind: CauseKind): Histogram {
  return createHistogram(metricOfKind[kind]);
}
