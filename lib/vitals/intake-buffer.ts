import { type Batch, batchOf, type IntakeCount } from './batch.ts';
import { hourOf, ViewCounter } from './count-views.ts';
import { getOrMake } from './get-or-make.ts';
import type { Refusal } from './judge-beacon.ts';
import { type KeptBeacon, KeptView } from './kept-view.ts';
import { otherRelease } from './releases.ts';
import { Sampler } from './sampler.ts';

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

/** A view takes a kilobyte. So many are two seconds of what a collector can take. */
const usualLimits: BufferLimits = { pendingViews: 50_000, rememberedViews: 20_000 };

/** Views between their arrival and the database, each one there once whatever number of beacons it sent. */
export class IntakeBuffer {
  readonly #limits: BufferLimits;
  /** Those of the next batch and of earlier ones, oldest first. */
  readonly #views = new Map<string, KeptView>();
  #pending: KeptView[] = [];
  #counter = new ViewCounter();
  /** Later beacons that overtook the first one of their view on the way. */
  readonly #early = new Map<string, { beacon: KeptBeacon; now: Date }>();
  readonly #outcomes = new Map<string, Map<Outcome, number>>();
  readonly #sampler = new Sampler();

  constructor(limits: BufferLimits = usualLimits) {
    this.#limits = limits;
  }

  get pendingViews(): number {
    return this.#pending.length;
  }

  /** Whether a beacon of this view would correct what is counted of it. */
  knows(viewId: string): boolean {
    return this.#views.has(viewId);
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0 && this.#outcomes.size === 0 && this.#early.size === 0;
  }

  /** Takes a view as so many: more than one in a rush, when views are drawn by lot. */
  accept(beacon: KeptBeacon, now: Date, times = 1): Outcome | 'waiting' {
    const outcome = this.#place(beacon, now, times);
    return outcome === 'waiting' ? outcome : this.count(outcome, now);
  }

  count(outcome: Outcome, now: Date, beacons = 1): Outcome {
    const outcomes = getOrMake(this.#outcomes, hourOf(now), () => new Map<Outcome, number>());
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + beacons);
    return outcome;
  }

  #place(beacon: KeptBeacon, now: Date, times: number): Outcome | 'waiting' {
    const { id, seq } = beacon.view;
    const known = this.#views.get(id);
    if (known) return this.#correct(known, beacon);
    if (this.#pending.length + this.#early.size >= this.#limits.pendingViews) return 'buffer-full';
    const early = this.#early.get(id)?.beacon;
    if (seq > 0) {
      if (early && early.view.seq >= seq) return 'repeated';
      this.#early.set(id, { beacon, now });
      return 'waiting';
    }
    const { view, visitor } = beacon;
    const kept = new KeptView(beacon, now, times);
    this.#views.set(id, kept);
    this.#pending.push(kept);
    this.#counter.add({ at: now, visitor, latest: view, times });
    if (early) {
      this.#early.delete(id);
      this.count(this.#correct(kept, early), now);
    }
    return visitor.audience === 'real' ? 'accepted' : visitor.audience;
  }

  #correct(known: KeptView, beacon: KeptBeacon): Outcome {
    if (beacon.view.seq <= known.seq) return 'repeated';
    this.#counter.add(known.correct(beacon));
    if (!known.isPending) {
      known.isPending = true;
      this.#pending.push(known);
      this.#views.delete(known.id);
      this.#views.set(known.id, known);
    }
    return 'updated';
  }

  /** Everything since the last batch, or null when nothing came. Releases that never ran are counted together. */
  takeBatch(now: Date, releases: ReadonlySet<string>): Batch | null {
    this.#giveUpEarly(now);
    const pending = this.#pending;
    if (pending.length === 0 && this.#outcomes.size === 0) return null;
    this.#sampler.draw(pending, now);
    for (const view of pending) {
      view.isPending = false;
      if (!releases.has(view.release)) view.release = otherRelease;
    }
    const sample = pending.filter(({ weight }) => weight).map((view) => view.toExample());
    const batch = batchOf({ views: this.#counter, sample, intake: this.#listOutcomes(), at: now, releases });
    this.#pending = [];
    this.#counter = new ViewCounter();
    this.#outcomes.clear();
    this.#forget();
    return batch;
  }

  #listOutcomes(): IntakeCount[] {
    return [...this.#outcomes].flatMap(([hour, outcomes]) =>
      [...outcomes].map(([outcome, beacons]) => ({ hour, outcome, beacons })),
    );
  }

  /** A later beacon whose first one did not follow within a second may belong to a view counted long ago. */
  #giveUpEarly(now: Date): void {
    for (const [id, { now: arrived }] of this.#early) {
      if (now.getTime() - arrived.getTime() < 1000) continue;
      this.#early.delete(id);
      this.count('late', now);
    }
  }

  #forget(): void {
    for (const id of this.#views.keys()) {
      if (this.#views.size <= this.#limits.rememberedViews) break;
      this.#views.delete(id);
    }
  }
}
