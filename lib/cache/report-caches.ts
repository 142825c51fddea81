import type { CacheStore } from './cache-store.ts';
import { type SharedCaches, sharedCaches } from './shared-caches.ts';

interface Lookups {
  readonly hits: number;
  readonly misses: number;
  /** From 0 to 1; null where nobody has asked yet. */
  readonly hitRate: number | null;
  readonly entries: number;
  readonly bytes: number;
}

export interface CacheFigures extends Lookups {
  readonly name: string;
  /** Those of the hits that came from the store which processes share. */
  readonly sharedHits: number;
  readonly maxBytes: number;
  /** Entries dropped for want of room. */
  readonly evicted: number;
  /** Entries dropped because of an edit. */
  readonly expired: number;
  /** Entries never kept, because an edit came while they were made. */
  readonly outdated: number;
}

export interface TagFigures extends Lookups {
  readonly tag: string;
}

/** The caches of this process since it started. */
export interface CacheReport {
  readonly status: 'up' | 'degraded';
  /** The store that processes share; `off` where none is configured. */
  readonly redis: 'off' | 'up' | 'down';
  /** Milliseconds since edits of other processes were looked for; null before the first time. */
  readonly editsReadAgoMs: number | null;
  readonly caches: readonly CacheFigures[];
  readonly tags: readonly TagFigures[];
}

// Four times a second is usual.
const editsReadWithinMs = 5000;

function rateOf(hits: number, misses: number): number | null {
  const all = hits + misses;
  return all === 0 ? null : hits / all;
}

function figuresOf(store: CacheStore<unknown>): CacheFigures {
  const { hits: memoryHits, sharedHits, misses, evicted, expired, outdated } = store.counts;
  const hits = memoryHits + sharedHits;
  return {
    ...{ name: store.name, hits, sharedHits, misses, hitRate: rateOf(hits, misses) },
    ...store.size,
    ...{ evicted, expired, outdated },
  };
}

function tagFigures(stores: readonly CacheStore<unknown>[]): readonly TagFigures[] {
  const sizes = stores.map((store) => store.sizeByTag());
  const tags = new Set(stores.flatMap(({ counts }) => [...counts.byTag().keys()]));
  const sum = (numbers: readonly (number | undefined)[]) =>
    numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
  return [...tags].sort().map((tag) => {
    const hits = sum(stores.map(({ counts }) => counts.byTag().get(tag)?.hits));
    const misses = sum(stores.map(({ counts }) => counts.byTag().get(tag)?.misses));
    const entries = sum(sizes.map((size) => size.get(tag)?.entries));
    const bytes = sum(sizes.map((size) => size.get(tag)?.bytes));
    return { tag, hits, misses, hitRate: rateOf(hits, misses), entries, bytes };
  });
}

export function reportCaches(caches: SharedCaches<unknown> = sharedCaches()): CacheReport {
  const { stores } = caches;
  const editsReadAgoMs = caches.editsReadAgoMs();
  const redis = !caches.second ? 'off' : caches.second.isWell ? 'up' : 'down';
  const isCurrent = editsReadAgoMs !== null && editsReadAgoMs <= editsReadWithinMs;
  return {
    status: isCurrent && redis !== 'down' ? 'up' : 'degraded',
    ...{ redis, editsReadAgoMs },
    caches: stores.map(figuresOf),
    tags: tagFigures(stores),
  };
}
