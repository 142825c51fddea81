import { ByteLru } from './byte-lru.ts';
import { CacheCounts, type TagCount, tagFamilies } from './cache-counts.ts';
import { entryToText, textToEntry } from './entry-text.ts';
import type { SecondLevel } from './second-level.ts';
import { processNowMs, type TagState } from './tag-state.ts';

export interface NewEntry<Value> {
  readonly value: Value;
  readonly tags: readonly string[];
  readonly sizeBytes: number;
  /** When its making began, by `processNowMs`: what changed after that may be missing in it. */
  readonly fromMs: number;
  /** Seconds for which other processes may use it. */
  readonly lifeS: number;
}

interface KeptEntry<Value> extends Omit<NewEntry<Value>, 'lifeS'> {
  readonly counts: readonly TagCount[];
}

interface CacheStoreOptions {
  /** Part of the keys in the shared store. */
  readonly name: string;
  readonly maxBytes: number;
  readonly tags: TagState;
}

/**
 * One cache of two levels: memory, bounded by bytes, and a store shared by processes where there is one.
 *
 * An entry counts from the moment its making *began*. One whose tags change meanwhile is never served:
 * it may hold what was there before the change.
 */
export class CacheStore<Value> {
  readonly name: string;
  readonly counts = new CacheCounts();
  readonly #memory: ByteLru<KeptEntry<Value>>;
  readonly #tags: TagState;
  readonly #reads = new Map<string, Promise<Value | undefined>>();
  #second: SecondLevel | undefined;

  constructor({ name, maxBytes, tags }: CacheStoreOptions) {
    this.name = name;
    this.#memory = new ByteLru(maxBytes);
    this.#tags = tags;
  }

  attach(second: SecondLevel): void {
    this.#second = second;
  }

  /** What is stored under the key and still holds. Concurrent readers share one call to the second level. */
  async get(key: string): Promise<Value | undefined> {
    const value = this.getFromMemory(key);
    if (value !== undefined) return value;
    if (this.#second) return await this.#getFromSecondOnce(key, this.#second);
    this.counts.misses += 1;
    return undefined;
  }

  /** Takes microseconds; does not count as a miss. */
  getFromMemory(key: string): Value | undefined {
    const entry = this.#memory.get(key);
    if (!entry) return undefined;
    if (this.#tags.hasChangedSince(entry.tags, entry.fromMs)) {
      this.#expire(key);
      return undefined;
    }
    this.counts.hits += 1;
    for (const count of entry.counts) count.hits += 1;
    return entry.value;
  }

  /** Keeps an entry, unless it is outdated on arrival. */
  set(key: string, entry: NewEntry<Value>): void {
    for (const count of this.counts.of(entry.tags)) count.misses += 1;
    if (this.#tags.hasChangedSince(entry.tags, entry.fromMs)) {
      this.counts.outdated += 1;
      return;
    }
    this.#keep(key, entry);
    if (this.#second) void this.#share(key, entry, this.#second);
  }

  remove(key: string): void {
    this.#memory.remove(key);
  }

  /** Drops what a change has outdated, so that it takes no room until somebody asks for it. */
  sweep(): void {
    for (const [key, { tags, fromMs }] of [...this.#memory.entries()]) {
      if (this.#tags.hasChangedSince(tags, fromMs)) this.#expire(key);
    }
  }

  get size(): { readonly entries: number; readonly bytes: number; readonly maxBytes: number } {
    return { entries: this.#memory.count, bytes: this.#memory.sizeBytes, maxBytes: this.#memory.maxBytes };
  }

  /** Entries and bytes in memory by family of tags. */
  sizeByTag(): ReadonlyMap<string, { entries: number; bytes: number }> {
    const sizes = new Map<string, { entries: number; bytes: number }>();
    for (const { tags, sizeBytes } of this.#memory.values()) {
      for (const family of tagFamilies(tags)) {
        const { entries, bytes } = sizes.get(family) ?? { entries: 0, bytes: 0 };
        sizes.set(family, { entries: entries + 1, bytes: bytes + sizeBytes });
      }
    }
    return sizes;
  }

  #keep(key: string, { value, tags, sizeBytes, fromMs }: Omit<NewEntry<Value>, 'lifeS'>): void {
    const counts = this.counts.of(tags);
    this.counts.evicted += this.#memory.set(key, { value, tags, sizeBytes, fromMs, counts });
  }

  #expire(key: string): void {
    this.counts.expired += 1;
    this.#memory.remove(key);
  }

  #getFromSecondOnce(key: string, second: SecondLevel): Promise<Value | undefined> {
    const read =
      this.#reads.get(key) ?? this.#getFromSecond(key, second).finally(() => this.#reads.delete(key));
    this.#reads.set(key, read);
    return read;
  }

  async #getFromSecond(key: string, second: SecondLevel): Promise<Value | undefined> {
    const fromMs = processNowMs();
    const text = await second.read(this.#sharedKey(key));
    const entry = text === null ? undefined : await this.#unpack(key, { text, second });
    if (!entry || !this.#tags.hasMarks(entry.tags, entry.marks)) {
      this.counts.misses += 1;
      return undefined;
    }
    const { value, tags, sizeBytes } = entry;
    this.counts.sharedHits += 1;
    for (const count of this.counts.of(tags)) count.hits += 1;
    this.#keep(key, { value, tags, sizeBytes, fromMs });
    return value;
  }

  async #unpack(key: string, { text, second }: { text: string; second: SecondLevel }) {
    try {
      return await textToEntry<Value>(text);
    } catch (error) {
      second.reportFault(key, error);
      return undefined;
    }
  }

  async #share(key: string, entry: NewEntry<Value>, second: SecondLevel): Promise<void> {
    const { value, tags, sizeBytes, lifeS } = entry;
    const marks = this.#tags.marksOf(tags);
    try {
      second.write(this.#sharedKey(key), await entryToText({ value, tags, marks, sizeBytes }), lifeS);
    } catch (error) {
      second.reportFault(key, error);
    }
  }

  #sharedKey(key: string): string {
    return `${this.name}:${key}`;
  }
}
