import { type CauseDelta, DayCauses } from './count-causes.ts';
import { getOrMake } from './get-or-make.ts';
import { otherRelease } from './releases.ts';
import { type Slice, type SliceKind, slicesOfPlace } from './slices.ts';
import { addTally, addView, createTally, isEmptyTally, type Tally } from './tally.ts';
import type {
  Audience,
  Browser,
  ConnectionType,
  DeviceClass,
  NavigationType,
  ViewBeacon,
  Visitor,
} from './view.ts';

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

/** How a page was asked for: what the slices of browsers, navigations and connections are sums over. */
interface CountedWay {
  readonly browser: Browser;
  readonly nav: NavigationType;
  readonly net: ConnectionType | undefined;
  readonly tally: Tally;
}

interface CountedPlace {
  readonly release: string;
  readonly route: string;
  readonly device: DeviceClass;
  readonly tally: Tally;
}

/**
 * The views of one hour and audience, in few tallies each: the slices are sums, made once a batch. Looked up
 * value by value: joining them to a key would cost more than counting.
 */
class HourCounts {
  readonly #startsAt: string;
  readonly #audience: Audience;
  readonly #places = new Map<string, Map<string, Map<DeviceClass, CountedPlace>>>();
  readonly #ways = new Map<Browser, Map<NavigationType, Map<ConnectionType | undefined, CountedWay>>>();
  readonly #countries = new Map<string, Tally>();

  constructor(startsAt: string, audience: Audience) {
    this.#startsAt = startsAt;
    this.#audience = audience;
  }

  add({ visitor, latest, counted, times = 1 }: CountedView): void {
    const tallies = [this.#tallyAt(latest), this.#tallyBy(visitor.browser, latest)];
    if (visitor.country) tallies.push(getOrMake(this.#countries, visitor.country, createTally));
    if (counted) addView(tallies, counted, -times);
    addView(tallies, latest, times);
  }

  #tallyAt({ release, route, device }: ViewBeacon): Tally {
    const routes = getOrMake(this.#places, release, () => new Map<string, Map<DeviceClass, CountedPlace>>());
    const devices = getOrMake(routes, route, () => new Map<DeviceClass, CountedPlace>());
    return getOrMake(devices, device, () => ({ release, route, device, tally: createTally() })).tally;
  }

  #tallyBy(browser: Browser, { nav, net }: ViewBeacon): Tally {
    const navs = getOrMake(
      this.#ways,
      browser,
      () => new Map<NavigationType, Map<ConnectionType | undefined, CountedWay>>(),
    );
    const nets = getOrMake(navs, nav, () => new Map<ConnectionType | undefined, CountedWay>());
    return getOrMake(nets, net, () => ({ browser, nav, net, tally: createTally() })).tally;
  }

  /** Releases that are not among those given are counted together. */
  listSlices(releases?: ReadonlySet<string>): SliceDelta[] {
    const slices = new Map<string, SliceDelta>();
    const addTo = ({ kind, value }: Slice, tally: Tally): void => {
      const slice = getOrMake(slices, `${kind} ${value}`, () => ({
        startsAt: this.#startsAt,
        audience: this.#audience,
        kind,
        value,
        tally: createTally(),
      }));
      addTally(slice.tally, tally);
    };
    for (const { tally, ...place } of listLeaves(this.#places)) {
      const release = releases?.has(place.release) === false ? otherRelease : place.release;
      for (const slice of slicesOfPlace({ ...place, release })) addTo(slice, tally);
    }
    for (const { browser, nav, net, tally } of listLeaves(this.#ways)) {
      addTo({ kind: 'browser', value: browser }, tally);
      addTo({ kind: 'navigation', value: nav }, tally);
      if (net) addTo({ kind: 'connection', value: net }, tally);
    }
    for (const [value, tally] of this.#countries) addTo({ kind: 'country', value }, tally);
    return [...slices.values()].filter(({ tally }) => !isEmptyTally(tally));
  }
}

type ByThree<Leaf> = ReadonlyMap<unknown, ReadonlyMap<unknown, ReadonlyMap<unknown, Leaf>>>;

function listLeaves<Leaf>(by: ByThree<Leaf>): Leaf[] {
  return [...by.values()].flatMap((second) => [...second.values()].flatMap((third) => [...third.values()]));
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
