import type { NavigationType, ViewBeacon } from '#lib/vitals';
import { addSeen, type Measured, type Seen } from './seen.ts';

/** What a view's beacons say besides its measurements. */
export type ViewPlace = Pick<ViewBeacon, 'release' | 'route' | 'lang' | 'device' | 'nav' | 'net' | 'lab'>;

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
  measured: Measured;
}

const mostOpenViews = 8;

/** A name for one view, made of chance alone. */
function createViewId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function isChanged({ version, sentVersion }: OpenView): boolean {
  return version > sentVersion;
}

/** A beacon that is ready to go; the book is told when it has gone. */
export interface Draft {
  readonly beacon: ViewBeacon;
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
    view.measured = { ...view.measured, ...measured };
    view.version += 1;
  }

  /** Adds what was seen to the views in which it happened. */
  see(all: readonly Seen[]): void {
    const views = [...this.#views.values()].sort((a, b) => b.startsAt - a.startsAt);
    for (const seen of all) {
      const view = views.find(({ startsAt }) => startsAt <= seen.at);
      if (!view) continue;
      view.measured = addSeen(view.measured, seen);
      view.version += 1;
    }
  }

  /** The newest view is the one the visitor is on; the ones before it get nothing more. */
  get hasEndedViews(): boolean {
    return [...this.#views.values()].slice(0, -1).some(isChanged);
  }

  /** The beacons that say what has changed since the last time; a view's later beacon repeats the whole view. */
  listChanged(which: 'all' | 'ended' = 'all'): Draft[] {
    const views = [...this.#views.values()];
    const chosen = which === 'ended' ? views.slice(0, -1) : views;
    return chosen.filter(isChanged).map(draftOf);
  }

  #open(key: string, place: ViewPlace, startsAt: number): OpenView {
    const view = { id: createViewId(), place, startsAt, seq: 0, version: 0, sentVersion: 0, measured: {} };
    this.#views.set(key, view);
    for (const [oldest, one] of this.#views) {
      if (this.#views.size <= mostOpenViews) break;
      if (!isChanged(one) && one !== view) this.#views.delete(oldest);
    }
    return view;
  }
}

function draftOf(view: OpenView): Draft {
  const { version } = view;
  return {
    beacon: { v: 1, id: view.id, seq: view.seq, ...view.place, ...view.measured },
    confirm: () => {
      view.seq += 1;
      view.sentVersion = Math.max(view.sentVersion, version);
    },
  };
}
