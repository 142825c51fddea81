import { randomUUID } from 'node:crypto';
import type { CauseDelta } from './count-causes.ts';
import { type CountedView, type SliceDelta, ViewCounter } from './count-views.ts';

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

interface BatchParts {
  readonly views: ViewCounter;
  readonly sample: readonly CountedView[];
  readonly intake: readonly IntakeCount[];
  readonly at: Date;
  /** The releases that are told apart; all, where none are given. */
  readonly releases?: ReadonlySet<string>;
}

export function batchOf({ views, sample, intake, at, releases }: BatchParts): Batch {
  return {
    id: randomUUID(),
    at: at.toISOString(),
    slices: views.listSlices(releases),
    causes: views.listCauses(),
    sample,
    intake: [...intake].sort((a, b) => (`${a.hour} ${a.outcome}` < `${b.hour} ${b.outcome}` ? -1 : 1)),
  };
}

/** Gathers views into a batch: what they add is kept, not the views, so that it may take any number of them. */
export class BatchCounter {
  readonly #views = new ViewCounter();
  readonly #sample: CountedView[] = [];

  add(view: CountedView): void {
    this.#views.add(view);
    if (view.weight) this.#sample.push(view);
  }

  toBatch(intake: readonly IntakeCount[], at: Date): Batch {
    return batchOf({ views: this.#views, sample: this.#sample, intake, at });
  }
}

export function createBatch(views: readonly CountedView[], intake: readonly IntakeCount[], at: Date): Batch {
  const counter = new BatchCounter();
  for (const view of views) counter.add(view);
  return counter.toBatch(intake, at);
}
