import { oncePerProcess } from '#lib/once-per-process';
import { ByteLru } from './byte-lru.ts';
import { CacheStore } from './cache-store.ts';
import type { cacheLifetimes } from './lifetimes.ts';
import type { SecondLevel } from './second-level.ts';
import { TagState } from './tag-state.ts';

const mib = 1024 * 1024;

/** A result of `use cache`, with the framework's own account of its life in seconds. */
export interface CachedData {
  readonly bytes: Uint8Array;
  readonly tags: string[];
  readonly stale: number;
  readonly timestamp: number;
  readonly expire: number;
  readonly revalidate: number;
}

/** An answer of the API as it is sent. */
export interface KeptAnswer {
  readonly json: string;
  readonly etag: string;
  readonly madeAtMs: number;
}

interface KnownAddress {
  readonly key: string;
  readonly life: keyof typeof cacheLifetimes;
  readonly sizeBytes: number;
}

interface Making {
  readonly tags: readonly string[];
  /** When it began, by `processNowMs`. */
  readonly fromMs: number;
}

function maxBytesOf(variable: string | undefined, fallback: number): number {
  return Number(variable) || fallback;
}

/** The caches of this process: one tag state over rendered pages and the data that they are made of. */
export class SharedCaches<Page> {
  readonly tags = new TagState();
  readonly #lateData = new TagState();
  readonly pages: CacheStore<Page>;
  readonly data: CacheStore<CachedData>;
  readonly answers: CacheStore<KeptAnswer>;
  /** Which kept answer a request gets, by its path and query. */
  readonly addresses = new ByteLru<KnownAddress>(mib);
  second: SecondLevel | undefined;
  /** Expires tags for all processes; set once the database is known. */
  expireEverywhere: ((tags: readonly string[]) => Promise<void>) | undefined;
  /** Milliseconds since the edits of other processes were read; null before the first time. */
  editsReadAgoMs: () => number | null = () => null;

  constructor() {
    const { tags } = this;
    // biome-ignore lint/style/noProcessEnv: the framework loads this before lib/env may be
    const { PAGE_CACHE_MAX_BYTES, DATA_CACHE_MAX_BYTES } = process.env;
    this.pages = new CacheStore({
      name: 'pages',
      maxBytes: maxBytesOf(PAGE_CACHE_MAX_BYTES, 64 * mib),
      tags,
    });
    const dataBytes = maxBytesOf(DATA_CACHE_MAX_BYTES, 32 * mib);
    this.data = new CacheStore({ name: 'data', maxBytes: dataBytes / 2, tags });
    this.answers = new CacheStore({ name: 'answers', maxBytes: dataBytes / 2, tags });
  }

  get stores(): readonly CacheStore<unknown>[] {
    return [this.pages, this.data, this.answers];
  }

  attach(second: SecondLevel): void {
    this.second = second;
    for (const store of this.stores) store.attach(second);
  }

  /** Takes in changes to tags, from wherever they were made. */
  learn(changes: Parameters<TagState['learn']>[0]): void {
    if (this.tags.learn(changes).length > 0) this.#sweep();
  }

  /** For the framework's own calls, which come without a transaction. */
  async expire(tags: readonly string[]): Promise<void> {
    this.tags.expireHere(tags);
    this.#sweep();
    await this.expireEverywhere?.(tags);
  }

  /**
   * Whether data that was just made is older than a change of its tags. A page whose making began after
   * the change may have joined in waiting for it: until now its tags count as changed for pages.
   */
  refusesData({ tags, fromMs }: Making): boolean {
    if (!this.tags.hasChangedSince(tags, fromMs)) return false;
    this.data.counts.outdated += 1;
    this.#lateData.expireHere(tags);
    return true;
  }

  /** Whether a page that was just made is older than a change of its tags, or made from data that is. */
  refusesPage({ tags, fromMs }: Making): boolean {
    const isOutdated =
      this.tags.hasChangedSince(tags, fromMs) || this.#lateData.hasChangedSince(tags, fromMs);
    if (isOutdated) this.pages.counts.outdated += 1;
    return isOutdated;
  }

  #sweep(): void {
    for (const store of this.stores) store.sweep();
  }
}

/** `Page` is the handlers' own type; everybody else sees pages as unknown. */
export function sharedCaches<Page = unknown>(): SharedCaches<Page> {
  return oncePerProcess('caches', () => new SharedCaches<Page>());
}
