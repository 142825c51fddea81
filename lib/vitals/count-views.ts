import { type CauseDelta, DayCauses } from './count-causes.ts';
import { getOrMake } from './get-or-make.ts';
import { otherRelease } from './releases.ts';
import { type SliceKind, slicesOfPlace } from './slices.ts';
import { addTally, addView, createTally, isEmptyTally, type Tally } from './tally.ts';
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

const hourMs = 3_600_000;

let latestHour = { number: -1, name: '' };

export function hourOf(at: Date): string {
  const number = Math.floor(at.getTime() / hourMs);
  if (number !== latestHour.number)
    latestHour = { number, name: `${at.toISOString().slice(0, 13)}:00:00.000Z` };
  return latestHour.name;
}

function dayOf(at: Date): string {
  return `${at.toISOString().slice(0, 10)}T00:00:00.000Z`;
}

/** The four slices that stand alone; those of releases, pages and devices are sums over places. */
type LoneKind = Extract<SliceKind, 'browser' | 'country' | 'connection' | 'navigation'>;

interface CountedPlace {
  readonly release: string;
  readonly route: string;
  readonly device: DeviceClass;
  readonly tally: Tally;
}

/** The views of one hour and audience. Looked up value by value: joining them to a key would cost more than counting. */
class HourCounts {
  readonly #startsAt: string;
  readonly #audience: Audience;
  readonly #lone: Record<LoneKind, Map<string, Tally>> = {
    browser: new Map(),
    country: new Map(),
    connection: new Map(),
    navigation: new Map(),
  };
  readonly #places = new Map<string, Map<string, Map<DeviceClass, CountedPlace>>>();

  constructor(startsAt: string, audience: Audience) {
    this.#startsAt = startsAt;
    this.#audience = audience;
  }

  add({ visitor, latest, counted, times = 1 }: CountedView): void {
    const { net, nav } = latest;
    const tallies = [
      this.#tallyAt(latest),
      getOrMake(this.#lone.browser, visitor.browser, createTally),
      getOrMake(this.#lone.navigation, nav, createTally),
    ];
    if (visitor.country) tallies.push(getOrMake(this.#lone.country, visitor.country, createTally));
    if (net) tallies.push(getOrMake(this.#lone.connection, net, createTally));
    if (counted) addView(tallies, counted, -times);
    addView(tallies, latest, times);
  }

  #tallyAt({ release, route, device }: CountedView['latest']): Tally {
    const routes = getOrMake(this.#places, release, () => new Map<string, Map<DeviceClass, CountedPlace>>());
    const devices = getOrMake(routes, route, () => new Map<DeviceClass, CountedPlace>());
    return getOrMake(devices, device, () => ({ release, route, device, tally: createTally() })).tally;
  }

  /** Releases that are not among those given are counted together. */
  listSlices(releases?: ReadonlySet<string>): SliceDelta[] {
    const slices = new Map<string, SliceDelta>();
    const sliceAt = (kind: SliceKind, value: string): SliceDelta =>
      getOrMake(slices, `${kind} ${value}`, () => ({
        startsAt: this.#startsAt,
        audience: this.#audience,
        kind,
        value,
        tally: createTally(),
      }));
    for (const { tally, ...place } of this.#listPlaces()) {
      const release = releases?.has(place.release) === false ? otherRelease : place.release;
      for (const { kind, value } of slicesOfPlace({ ...place, release }))
        addTally(sliceAt(kind, value).tally, tally);
    }
    for (const kind of ['browser', 'country', 'connection', 'navigation'] as const) {
      for (const [value, tally] of this.#lone[kind]) addTally(sliceAt(kind, value).tally, tally);
    }
    return [...slices.values()].filter(({ tally }) => !isEmptyTally(tally));
  }

  #listPlaces(): CountedPlace[] {
    return [...this.#places.values()].flatMap((routes) =>
      [...routes.values()].flatMap((devices) => [...devices.values()]),
    );
  }
}

/** The counts of one time, by audience. */
type ByAudience<Counts> = Map<Audience, Counts>;

function listCounts<Counts>(times: ReadonlyMap<number, ByAudience<Counts>>): Counts[] {
  return [...times.values()].flatMap((audiences) => [...audiences.values()]);
}

/** Counts views in the slices of their hour, and by the causes of their day. */
export class ViewCounter {
  readonly #hours = new Map<number, ByAudience<HourCounts>>();
  readonly #days = new Map<number, ByAudience<DayCauses>>();

  /** A view counted before is taken out as it was. */
  add(view: CountedView): void {
    const { audience } = view.visitor;
    const hour = Math.floor(view.at.getTime() / hourMs);
    const hours = getOrMake(this.#hours, hour, () => new Map<Audience, HourCounts>());
    getOrMake(hours, audience, () => new HourCounts(hourOf(view.at), audience)).add(view);
    const days = getOrMake(this.#days, Math.floor(hour / 24), () => new Map<Audience, DayCauses>());
    getOrMake(days, audience, () => new DayCauses(dayOf(view.at), audience)).add(view);
  }

  listSlices(releases?: ReadonlySet<string>): SliceDelta[] {
    return listCounts(this.#hours).flatMap((hour) => hour.listSlices(releases));
  }

  listCauses(): CauseDelta[] {
    return listCounts(this.#days).flatMap((day) => day.listCauses());
  }
}
