import type { NavigationType, SpokenView } from '#lib/vitals';
import { type Measured, seenIn, type TimelineEntry } from './seen.ts';

/** What a view's beacons say besides its measurements. */
export type ViewPlace = Pick<SpokenView, 'release' | 'route' | 'lang' | 'device' | 'nav' | 'net' | 'lab'>;

/** Which navigation a measurement belongs to, as the library reports it. */
export interface Navigation {
  readonly navigationType: NavigationType;
  readonly navigationStartTime?: number | undefined;
}

interface OpenView {
  readonly id: string;
  readonly place: ViewPlace;
  readonly startsAt: number;
  seq: number;
  /** Counts changes; `sentVersion` is the last one that was sent. */
  version: number;
  sentVersion: number;
  readonly measured: Measured;
}

const mostOpenViews = 8;

/** A name for one view, made of chance alone. */
function createViewId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function add(view: OpenView, measured: Measured): void {
  Object.assign(view.measured, measured);
  view.version += 1;
}

function isChanged({ version, sentVersion }: OpenView): boolean {
  return version > sentVersion;
}

/** A beacon that is ready to go; the book is told when it has gone. */
export interface Draft {
  readonly beacon: Pick<SpokenView, 'v' | 'id' | 'seq'> & ViewPlace & Measured;
  readonly confirm: () => void;
}

/**
 * The page views of one document, each with its own measurements. A measurement goes to the navigation it
 * was made for, wherever the router has moved on to in the meantime.
 */
export class ViewBook {
  readonly #views = new Map<string, OpenView>();

  note(navigation: Navigation, placeOf: () => ViewPlace, measured: Measured): void {
    const startsAt = navigation.navigationStartTime ?? 0;
    const key = `${navigation.navigationType} ${startsAt}`;
    const view = this.#views.get(key) ?? this.#open(key, placeOf(), startsAt);
    add(view, measured);
  }

  /** Adds what was seen to the views in which it began. */
  see(entries: readonly TimelineEntry[]): void {
    const views = [...this.#views.values()].sort((a, b) => b.startsAt - a.startsAt);
    for (const entry of entries) {
      const view = views.find(({ startsAt }) => startsAt <= entry.startTime);
      const seen = view && seenIn(entry, view.measured);
      if (seen) add(view, seen);
    }
  }

  /** The beacons that say what has changed since the last time; a view's later beacon repeats the whole view. */
  listChanged(which?: 'ended'): Draft[] {
    const views = [...this.#views.values()];
    // The newest view is the one the visitor is on; the ones before it have ended.
    if (which) views.pop();
    return views.filter(isChanged).map(draftOf);
  }

  #open(key: string, place: ViewPlace, startsAt: number): OpenView {
    for (const [oldest, one] of this.#views) {
      if (this.#views.size >= mostOpenViews && !isChanged(one)) this.#views.delete(oldest);
    }
    const view = { id: createViewId(), place, startsAt, seq: 0, version: 0, sentVersion: 0, measured: {} };
    this.#views.set(key, view);
    return view;
  }
}

function draftOf(view: OpenView): Draft {
  const { version } = view;
  return {
    beacon: { v: 2, id: view.id, seq: view.seq, ...view.place, ...view.measured },
    confirm: () => {
      view.seq += 1;
      view.sentVersion = Math.max(view.sentVersion, version);
    },
  };
}
