import { createHash, randomUUID } from 'node:crypto';
import { addValue, createHistogram, type Histogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import { type SliceKind, slicesOf } from './slices.ts';
import { type Audience, listValues, type ViewBeacon } from './view.ts';

/** A view with the hour and the visitors it is counted under, for good. */
export interface CountedView {
  readonly hour: string;
  readonly audience: Audience;
  readonly latest: ViewBeacon;
  /** What an earlier batch already counted of it. */
  readonly counted?: ViewBeacon | undefined;
}

/** What a batch adds to one row of vitals_histograms. */
export interface HistogramDelta {
  readonly hour: string;
  readonly audience: Audience;
  readonly metric: MetricName | 'VIEW';
  readonly sliceKind: SliceKind;
  readonly sliceValue: string;
  readonly views: number;
  readonly good: number;
  readonly needsImprovement: number;
  readonly poor: number;
  readonly buckets: readonly number[];
  readonly counts: readonly number[];
}

export interface SampledView {
  readonly weight: number;
  readonly audience: Audience;
  readonly view: ViewBeacon;
}

export interface IntakeCount {
  readonly hour: string;
  readonly outcome: string;
  readonly beacons: number;
}

/** Everything one flush writes; its id lets the database refuse to count it a second time. */
export interface Batch {
  readonly id: string;
  readonly at: string;
  readonly histograms: readonly HistogramDelta[];
  readonly sample: readonly SampledView[];
  readonly intake: readonly IntakeCount[];
}

interface Cell {
  readonly hour: string;
  readonly audience: Audience;
  readonly sliceKind: SliceKind;
  readonly sliceValue: string;
  views: number;
  readonly histograms: Map<MetricName, Histogram>;
}

function cellOf(cells: Map<string, Cell>, key: Omit<Cell, 'views' | 'histograms'>): Cell {
  const name = `${key.hour} ${key.audience} ${key.sliceKind} ${key.sliceValue}`;
  const found = cells.get(name);
  if (found) return found;
  const cell: Cell = { ...key, views: 0, histograms: new Map() };
  cells.set(name, cell);
  return cell;
}

function addToCell(cell: Cell, view: ViewBeacon, times: 1 | -1): void {
  cell.views += times;
  for (const [metric, value] of listValues(view)) {
    const histogram = cell.histograms.get(metric) ?? createHistogram(metric);
    cell.histograms.set(metric, histogram);
    addValue(histogram, value, times);
  }
}

function deltasOf({ views, histograms, ...place }: Cell): HistogramDelta[] {
  const none = { good: 0, needsImprovement: 0, poor: 0, buckets: [], counts: [] };
  const deltas: HistogramDelta[] = views === 0 ? [] : [{ ...place, ...none, metric: 'VIEW', views }];
  for (const [metric, histogram] of histograms) {
    const { good, needsImprovement, poor } = histogram;
    const entries = [...histogram.buckets].sort(([a], [b]) => a - b);
    if (entries.length === 0 && good === 0 && needsImprovement === 0 && poor === 0) continue;
    deltas.push({
      ...place,
      metric,
      views: good + needsImprovement + poor,
      good,
      needsImprovement,
      poor,
      buckets: entries.map(([bucket]) => bucket),
      counts: entries.map(([, count]) => count),
    });
  }
  return deltas;
}

function rowKey(delta: HistogramDelta): string {
  return [delta.audience, delta.sliceKind, delta.sliceValue, delta.metric, delta.hour].join(' ');
}

/**
 * The histogram rows that views add to. A view counted before is taken out as it was and put in as it is.
 * Sorted by key, so that two instances flushing at once lock rows in the same order.
 */
export function listDeltas(views: Iterable<CountedView>): HistogramDelta[] {
  const cells = new Map<string, Cell>();
  for (const { hour, audience, latest, counted } of views) {
    for (const { kind, value } of slicesOf(latest)) {
      const cell = cellOf(cells, { hour, audience, sliceKind: kind, sliceValue: value });
      if (counted) addToCell(cell, counted, -1);
      addToCell(cell, latest, 1);
    }
  }
  return [...cells.values()].flatMap(deltasOf).sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
}

const sampleSize = 200;

/** A number in [0, 1) that a view always gets again: a view in the sample stays in it when it is sent again. */
function lotOf(viewId: string): number {
  return createHash('sha256').update(viewId).digest().readUInt32BE(0) / 2 ** 32;
}

export function drawSample(views: readonly CountedView[]): SampledView[] {
  const share = Math.min(1, sampleSize / views.length);
  return views
    .filter(({ latest }) => lotOf(latest.id) < share)
    .map(({ latest, audience }) => ({ view: latest, audience, weight: 1 / share }));
}

export function createBatch(views: readonly CountedView[], intake: readonly IntakeCount[], at: Date): Batch {
  return {
    id: randomUUID(),
    at: at.toISOString(),
    histograms: listDeltas(views),
    sample: drawSample(views),
    intake: [...intake].sort((a, b) => (`${a.hour} ${a.outcome}` < `${b.hour} ${b.outcome}` ? -1 : 1)),
  };
}
