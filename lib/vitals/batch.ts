import { randomUUID } from 'node:crypto';
import { type CauseKind, causesOf, createCauseHistogram } from './causes.ts';
import { addBucket, type Histogram } from './histogram.ts';
import { type SliceKind, slicesOf } from './slices.ts';
import { addView, createTally, isEmptyTally, type Tally } from './tally.ts';
import type { Audience, DeviceClass, ViewBeacon, Visitor } from './view.ts';

/** A view with the moment and the visitors it is counted under, for good. */
export interface CountedView {
  readonly at: Date;
  readonly visitor: Visitor;
  readonly latest: ViewBeacon;
  /** What an earlier batch already counted of it. */
  readonly counted?: ViewBeacon | undefined;
  /** How many views it is counted as: more than one in a rush, when views are drawn by lot. */
  readonly times?: number | undefined;
  /** How many views it stands for among the examples; 0 for one that is none. Drawn once, by its first batch. */
  readonly weight?: number | undefined;
}

/** What a batch adds to one slice. */
export interface SliceDelta {
  /** The hour in which its views began. */
  readonly startsAt: string;
  readonly audience: Audience;
  readonly kind: SliceKind;
  readonly value: string;
  readonly tally: Tally;
}

/** What a batch adds to one cause of large values. */
export interface CauseDelta {
  readonly startsAt: string;
  readonly audience: Audience;
  readonly kind: CauseKind;
  readonly route: string;
  readonly device: DeviceClass;
  readonly label: string;
  views: number;
  weightSquares: number;
  readonly histogram: Histogram;
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
  readonly slices: readonly SliceDelta[];
  readonly causes: readonly CauseDelta[];
  readonly sample: readonly CountedView[];
  readonly intake: readonly IntakeCount[];
}

const hourMs = 3_600_000;

export function hourOf(at: Date): string {
  return `${at.toISOString().slice(0, 13)}:00:00.000Z`;
}

/** The slices that views add to, and by how much. A view counted before is taken out as it was. */
export function listSliceDeltas(views: Iterable<CountedView>): SliceDelta[] {
  const deltas = new Map<string, SliceDelta>();
  /** The tallies of views alike in everything they are sliced by. */
  const alike = new Map<string, Tally[]>();
  for (const { at, visitor, latest, counted, times = 1 } of views) {
    const { audience, browser, country } = visitor;
    const { route, device, release, net, nav } = latest;
    const hour = Math.floor(at.getTime() / hourMs);
    const likeness = `${hour} ${audience} ${browser} ${country} ${route} ${device} ${release} ${net} ${nav}`;
    let tallies = alike.get(likeness);
    if (!tallies) {
      const startsAt = hourOf(at);
      tallies = slicesOf(latest, visitor).map(({ kind, value }) => {
        const key = `${startsAt} ${audience} ${kind} ${value}`;
        const delta = deltas.get(key) ?? { startsAt, audience, kind, value, tally: createTally() };
        deltas.set(key, delta);
        return delta.tally;
      });
      alike.set(likeness, tallies);
    }
    if (counted) addView(tallies, counted, -times);
    addView(tallies, latest, times);
  }
  return [...deltas.values()].filter(({ tally }) => !isEmptyTally(tally));
}

/** The causes of one page, device, audience and hour, by kind and label. */
type CausesOfPlace = Map<string, CauseDelta>;

/** The causes that views name, and by how much. */
export function listCauseDeltas(views: Iterable<CountedView>): CauseDelta[] {
  const places = new Map<string, CausesOfPlace>();
  for (const { at, visitor, latest, counted, times = 1 } of views) {
    const { route, device } = latest;
    const { audience } = visitor;
    const key = `${Math.floor(at.getTime() / hourMs)} ${audience} ${route} ${device}`;
    const deltas: CausesOfPlace = places.get(key) ?? new Map();
    places.set(key, deltas);
    const place = { at, audience, route, device };
    if (counted) addCauses(deltas, { place, view: counted, times: -times });
    addCauses(deltas, { place, view: latest, times });
  }
  return [...places.values()]
    .flatMap((deltas) => [...deltas.values()])
    .filter(({ views: count, histogram }) => count !== 0 || histogram.buckets.size > 0);
}

interface CauseCount {
  readonly place: Pick<CauseDelta, 'audience' | 'route' | 'device'> & { readonly at: Date };
  readonly view: ViewBeacon;
  /** Its weight; negative to take it out again. */
  readonly times: number;
}

function addCauses(deltas: CausesOfPlace, { place, view, times }: CauseCount): void {
  const square = times * Math.abs(times);
  for (const { kind, label, value } of causesOf(view)) {
    const key = `${kind} ${label}`;
    let delta = deltas.get(key);
    if (!delta) {
      const { at, ...where } = place;
      const none = { views: 0, weightSquares: 0, histogram: createCauseHistogram(kind) };
      delta = { startsAt: hourOf(at), ...where, kind, label, ...none };
      deltas.set(key, delta);
    }
    delta.views += times;
    delta.weightSquares += square;
    addBucket(delta.histogram, value, times);
  }
}

export function createBatch(views: readonly CountedView[], intake: readonly IntakeCount[], at: Date): Batch {
  return {
    id: randomUUID(),
    at: at.toISOString(),
    slices: listSliceDeltas(views),
    causes: listCauseDeltas(views),
    sample: views.filter(({ weight = 0 }) => weight > 0),
    intake: [...intake].sort((a, b) => (`${a.hour} ${a.outcome}` < `${b.hour} ${b.outcome}` ? -1 : 1)),
  };
}
