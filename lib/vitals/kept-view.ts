import { readBeacon } from './beacon-shape.ts';
import type { CountedView } from './count-views.ts';
import type { JudgedBeacon } from './judge-beacon.ts';
import { packView } from './packed-view.ts';
import type { ViewBeacon, Visitor } from './view.ts';

export type KeptBeacon = Pick<JudgedBeacon, 'view' | 'visitor' | 'text'>;

/** A later beacon tells more about a view, but never moves it to another slice. */
function keepPlace(first: ViewBeacon, later: ViewBeacon): ViewBeacon {
  const { route, lang, device, nav, net, release } = first;
  return { ...later, route, lang, device, nav, net, release };
}

function readAgain(text: string): ViewBeacon {
  const read = readBeacon(text);
  if (typeof read === 'string') throw new Error(`A beacon that was counted is ${read} now.`);
  return read.view;
}

/** A usual beacon has half of this; what is longer may be blanks, which nobody needs to remember. */
const usualLength = 1000;

function textOf({ view, text }: Pick<KeptBeacon, 'view' | 'text'>): string {
  return text.length > usualLength ? JSON.stringify(packView(view)) : text;
}

/**
 * A view that is counted, and may be corrected by a later beacon. Its beacons are kept as they came: a text is
 * one thing to the collector of garbage, what it says are forty.
 */
export class KeptView {
  readonly id: string;
  readonly at: Date;
  readonly visitor: Visitor;
  readonly times: number;
  /** The one it is counted under. */
  release: string;
  /** Whether the next batch tells of it. */
  isPending = true;
  /** How many views it stands for among the examples; 0 for one that is none, undefined until the lot has fallen. */
  weight: number | undefined;
  /** Of the latest beacon. */
  seq: number;
  readonly #first: string;
  #latest: string;

  constructor(beacon: KeptBeacon, at: Date, times: number) {
    const { view, visitor } = beacon;
    this.id = view.id;
    this.at = at;
    this.visitor = visitor;
    this.times = times;
    this.release = view.release;
    this.#first = textOf(beacon);
    this.#latest = this.#first;
    this.seq = view.seq;
  }

  /** What is counted of it. */
  read(): ViewBeacon {
    const first = { ...readAgain(this.#first), release: this.release };
    return this.#latest === this.#first ? first : keepPlace(first, readAgain(this.#latest));
  }

  /** Returns what is to be counted for it: the view as it is from now on, in place of what it was. */
  correct(beacon: KeptBeacon): CountedView {
    const { at, visitor, times } = this;
    const counted = this.read();
    this.#latest = textOf(beacon);
    this.seq = beacon.view.seq;
    return { at, visitor, times, counted, latest: keepPlace(counted, beacon.view) };
  }

  toExample(): CountedView {
    const { at, visitor, times, weight } = this;
    return { at, visitor, times, weight, latest: this.read() };
  }
}
