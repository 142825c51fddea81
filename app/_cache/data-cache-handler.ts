import type { CacheEntry, CacheHandler } from 'next/cache';
import { type CachedData, sharedCaches } from '../../lib/cache/shared-caches.ts';

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

function entryOf({ bytes, ...entry }: CachedData): CacheEntry {
  return { ...entry, value: streamOf(bytes) };
}

const writes = new Map<string, Promise<void>>();

async function store(key: string, pendingEntry: Promise<CacheEntry>): Promise<void> {
  const { value, ...entry } = await pendingEntry;
  const { tags, timestamp: fromMs, expire: lifeS } = entry;
  const caches = sharedCaches();
  // Before the bytes are read: a page that is made from them must not be stored first. They are left unread, and not
  // cancelled: half of a forked stream is cancelled only when the other half is read or cancelled too, which may be never,
  // and whoever asks for this key waits for its write.
  if (lifeS === 0 || caches.refusesData({ tags, fromMs })) return;
  const bytes = await bytesOf(value).catch(() => undefined);
  // The making failed half-way, which the framework reports.
  if (!bytes) return;
  const sizeBytes = bytes.byteLength + key.length;
  caches.data.set(key, { value: { ...entry, bytes }, tags, fromMs, lifeS, sizeBytes });
}

/** What `use cache` keeps: in the caches of this process, and through them in those of the others. */
const dataCacheHandler: CacheHandler = {
  async get(key, softTags) {
    await writes.get(key);
    const { data, tags } = sharedCaches();
    const entry = await data.get(key);
    if (!entry || tags.hasChangedSince(softTags, entry.timestamp)) return undefined;
    return entryOf(entry);
  },

  async set(key, pendingEntry) {
    const write = store(key, pendingEntry).finally(() => writes.delete(key));
    writes.set(key, write);
    await write;
  },

  async refreshTags() {
    // Changes of tags are read in the background, never by a request.
  },

  async getExpiration() {
    // `get` looks at the tags of the route itself.
    return Number.POSITIVE_INFINITY;
  },

  async updateTags(tags) {
    await sharedCaches().expire(tags);
  },
};

export default dataCacheHandler;
