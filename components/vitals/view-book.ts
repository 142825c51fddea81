import type { NavigationType, ViewBeacon } from '#lib/vitals';

type Measured = Pick<ViewBeacon, 'lcp' | 'inp' | 'cls' | 'fcp' | 'ttfb'>;

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
  seq: number;
  isChanged: boolean;
  measured: Measured;
}

const mostOpenViews = 8;

/** A name for one view, made of chance alone. */
function createViewId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * The page views of one document, each with its own measurements. A measurement goes to the navigation it
 * was made for, wherever the router has moved on to in the meantime.
 */
export class ViewBook {
  readonly #views = new Map<string, OpenView>();

  note(navigation: Navigation, placeOf: () => ViewPlace, measured: Measured): void {
    const key = `${navigation.navigationType} ${navigation.navigationStartTime ?? 0}`;
    const view = this.#views.get(key) ?? this.#open(key, placeOf());
    view.measured = { ...view.measured, ...measured };
    view.isChanged = true;
  }

  /** The newest view is the one the visitor is on; the ones before it get nothing more. */
  get hasEndedViews(): boolean {
    return [...this.#views.values()].slice(0, -1).some(({ isChanged }) => isChanged);
  }

  /** The beacons that say what has changed since the last time; a view's later beacon repeats the whole view. */
  takeChanged(which: 'all' | 'ended' = 'all'): ViewBeacon[] {
    const views = [...this.#views.values()];
    const chosen = which === 'ended' ? views.slice(0, -1) : views;
    return chosen.filter(({ isChanged }) => isChanged).map(takeBeacon);
  }

  #open(key: string, place: ViewPlace): OpenView {
    const view: OpenView = { id: createViewId(), place, seq: 0, isChanged: true, measured: {} };
    this.#views.set(key, view);
    for (const [oldest, { isChanged }] of this.#views) {
      if (this.#views.size <= mostOpenViews) break;
      if (!isChanged) this.#views.delete(oldest);
    }
    return view;
  }
}

function takeBeacon(view: OpenView): ViewBeacon {
  const beacon: ViewBeacon = { v: 1, id: view.id, seq: view.seq, ...view.place, ...view.measured };
  view.seq += 1;
  view.isChanged = false;
  return beacon;
}
