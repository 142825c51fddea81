import { type Batch, createBatch, type IntakeCount } from './batch.ts';
import { type CountedView, hourOf } from './count-views.ts';
import type { JudgedBeacon, Refusal } from './judge-beacon.ts';
import { otherRelease } from './releases.ts';
import { Sampler } from './sampler.ts';
import type { ViewBeacon } from './view.ts';

/** What became of a beacon. `updated` is a later beacon of a view that is already counted. */
export type Outcome =
  | 'accepted'
  | 'lab'
  | 'bot'
  | 'updated'
  | 'repeated'
  | 'late'
  | 'buffer-full'
  | 'dropped'
  | Refusal;

export interface BufferLimits {
  readonly pendingViews: number;
  readonly rememberedViews: number;
}

const usualLimits: BufferLimits = { pendingViews: 20_000, rememberedViews: 20_000 };

type BufferedBeacon = Pick<JudgedBeacon, 'view' | 'visitor'>;

/** A later beacon tells more about a view, but never moves it to another slice. */
function keepPlace(first: ViewBeacon, later: ViewBeacon): ViewBeacon {
  const { route, lang, device, nav, net, release } = first;
  return { ...later, route, lang, device, nav, net, release };
}

/** Views between their arrival and the database, each one there once whatever number of beacons it sent. */
export class IntakeBuffer {
  readonly #limits: BufferLimits;
  readonly #pending = new Map<string, CountedView>();
  /** Views of earlier batches, oldest first, so that a later beacon corrects them instead of adding one. */
  readonly #remembered = new Map<string, CountedView>();
  /** Later beacons that overtook the first one of their view on the way. */
  readonly #early = new Map<string, { view: ViewBeacon; now: Date }>();
  readonly #outcomes = new Map<string, IntakeCount>();
  readonly #sampler = new Sampler();

  constructor(limits: BufferLimits = usualLimits) {
    this.#limits = limits;
  }

  get pendingViews(): number {
    return this.#pending.size;
  }

  /** Whether a beacon of this view would correct what is counted of it. */
  knows(viewId: string): boolean {
    return this.#pending.has(viewId) || this.#remembered.has(viewId);
  }

  get isEmpty(): boolean {
    return this.#pending.size === 0 && this.#outcomes.size === 0 && this.#early.size === 0;
  }

  /** Takes a view as so many: more than one in a rush, when views are drawn by lot. */
  accept(beacon: BufferedBeacon, now: Date, times = 1): Outcome | 'waiting' {
    const outcome = this.#place(beacon, now, times);
    return outcome === 'waiting' ? outcome : this.count(outcome, now);
  }

  count(outcome: Outcome, now: Date, beacons = 1): Outcome {
    const hour = hourOf(now);
    const key = `${hour} ${outcome}`;
    const before = this.#outcomes.get(key)?.beacons ?? 0;
    this.#outcomes.set(key, { hour, outcome, beacons: before + beacons });
    return outcome;
  }

  #place({ view, visitor }: BufferedBeacon, now: Date, times: number): Outcome | 'waiting' {
    const known = this.#pending.get(view.id) ?? this.#remembered.get(view.id);
    if (known) return this.#update(known, view);
    if (this.#pending.size + this.#early.size >= this.#limits.pendingViews) return 'buffer-full';
    if (view.seq > 0) {
      const waiting = this.#early.get(view.id);
      if (waiting && waiting.view.seq >= view.seq) return 'repeated';
      this.#early.set(view.id, { view, now });
      return 'waiting';
    }
    const early = this.#early.get(view.id);
    if (early) this.count('updated', now);
    this.#early.delete(view.id);
    const latest = early ? keepPlace(view, early.view) : view;
    this.#pending.set(view.id, { at: now, visitor, latest, times });
    return visitor.audience === 'real' ? 'accepted' : visitor.audience;
  }

  #update(known: CountedView, view: ViewBeacon): Outcome {
    if (view.seq <= known.latest.seq) return 'repeated';
    const counted = this.#pending.has(view.id) ? known.counted : known.latest;
    this.#pending.set(view.id, { ...known, latest: keepPlace(known.latest, view), counted });
    return 'updated';
  }

  /** Everything since the last batch, or null when nothing came. Releases that never ran are counted together. */
  takeBatch(now: Date, releases: ReadonlySet<string>): Batch | null {
    this.#giveUpEarly(now);
    if (this.#pending.size === 0 && this.#outcomes.size === 0) return null;
    const views = this.#sampler.draw([...this.#pending.values()], now).map((view) => {
      if (releases.has(view.latest.release)) return view;
      return { ...view, latest: { ...view.latest, release: otherRelease } };
    });
    const batch = createBatch(views, [...this.#outcomes.values()], now);
    this.#pending.clear();
    this.#outcomes.clear();
    this.#remember(views);
    return batch;
  }

  /** A later beacon whose first one did not follow within a second may belong to a view counted long ago. */
  #giveUpEarly(now: Date): void {
    for (const [id, { now: arrived }] of this.#early) {
      if (now.getTime() - arrived.getTime() < 1000) continue;
      this.#early.delete(id);
      this.count('late', now);
    }
  }

  #remember(views: readonly CountedView[]): void {
    for (const view of views) {
      this.#remembered.delete(view.latest.id);
      this.#remembered.set(view.latest.id, { ...view, counted: undefined });
    }
    for (const id of this.#remembered.keys()) {
      if (this.#remembered.size <= this.#limits.rememberedViews) break;
      this.#remembered.delete(id);
    }
  }
}
