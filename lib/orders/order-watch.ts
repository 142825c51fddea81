import 'server-only';
import { getDb, type Queryable } from '#lib/db';
import { DomainError } from '#lib/errors';
import { type Log, log } from '#lib/log';
import { oncePerProcess } from '#lib/once-per-process';
import { readStamps } from './order-stamp.ts';

interface Watcher {
  readonly reference: string;
  stamp: string;
  readonly tell: (stamp: string) => void;
  readonly end: () => void;
}

interface WatchOptions {
  readonly db: () => Queryable;
  readonly log: Log;
  readonly intervalMs?: number;
  readonly most?: number;
  readonly mostOfOne?: number;
}

/**
 * Tells open tracking pages of this process that their order has changed, whichever instance changed it. All
 * of them together cost one short query an interval, and nothing while no page is open.
 */
export class OrderWatch {
  readonly #options: Required<WatchOptions>;
  readonly #watchers = new Set<Watcher>();
  #timer: NodeJS.Timeout | undefined;
  #isFailing = false;
  #isClosed = false;

  constructor(options: WatchOptions) {
    this.#options = { intervalMs: 500, most: 1000, mostOfOne: 10, ...options };
  }

  get size(): number {
    return this.#watchers.size;
  }

  /** `since` is what the page shows: if that is old already, it is told at the next look. */
  watch({ since, ...rest }: Omit<Watcher, 'stamp'> & { readonly since: string }): () => void {
    this.requireRoom(rest.reference);
    const watcher: Watcher = { ...rest, stamp: since };
    this.#watchers.add(watcher);
    this.#lookLater();
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  /** Throws where one more page would be too many: it asks by itself from time to time then. */
  requireRoom(wanted: string): void {
    const { most, mostOfOne } = this.#options;
    const ofOne = [...this.#watchers].filter(({ reference }) => reference === wanted).length;
    if (!this.#isClosed && this.#watchers.size < most && ofOne < mostOfOne) return;
    throw new DomainError('UNAVAILABLE', 'Too many pages are open. Ask from time to time instead.', {
      reason: 'too-many-streams',
    });
  }

  /** Ends every stream: a server that stops does not wait for its visitors. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const { end } of [...this.#watchers]) end();
    this.#watchers.clear();
  }

  #lookLater(): void {
    if (this.#timer || this.#watchers.size === 0 || this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#look(), this.#options.intervalMs);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { db, log: report } = this.#options;
    try {
      const references = new Set([...this.#watchers].map(({ reference }) => reference));
      const stamps = references.size > 0 ? await readStamps(db(), [...references]) : new Map();
      for (const watcher of this.#watchers) {
        const stamp = stamps.get(watcher.reference);
        if (stamp === undefined || stamp === watcher.stamp) continue;
        watcher.stamp = stamp;
        watcher.tell(stamp);
      }
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) report.error('order-watch-failed', {}, error);
      this.#isFailing = true;
    }
    this.#timer = undefined;
    this.#lookLater();
  }
}

export function orderWatch(): OrderWatch {
  return oncePerProcess('order-watch', () => {
    const watch = new OrderWatch({ db: getDb, log });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => watch.close());
    return watch;
  });
}
