import type { CacheEntry } from 'next/cache';
import { describe, expect, it } from 'vitest';
import { sharedCaches } from '../../lib/cache/shared-caches.ts';
import { processNowMs } from '../../lib/cache/tag-state.ts';
import dataCacheHandler from './data-cache-handler.ts';

/** One half of what the framework forks; it may keep the other half unread, for others who ask meanwhile. */
function halfOf(text: string): ReadableStream<Uint8Array> {
  const whole = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  const [half] = whole.tee();
  return half;
}

function anEntry(changes: Partial<CacheEntry> = {}): CacheEntry {
  return {
    value: halfOf('works'),
    tags: ['works'],
    stale: 60,
    timestamp: processNowMs(),
    expire: 3600,
    revalidate: 600,
    ...changes,
  };
}

describe('a result of `use cache`', () => {
  it('is kept, and read by others while the framework holds the other half of it', async () => {
    await dataCacheHandler.set('kept', Promise.resolve(anEntry()));
    const kept = await dataCacheHandler.get('kept', []);
    expect(await new Response(kept?.value).text()).toBe('works');
  });

  it('that an edit has outdated is let go, and holds up nobody who asks for it', async () => {
    const timestamp = processNowMs() - 1000;
    sharedCaches().learn([{ tag: 'edited', mark: '1' }]);
    await dataCacheHandler.set('outdated', Promise.resolve(anEntry({ tags: ['edited'], timestamp })));
    expect(await dataCacheHandler.get('outdated', [])).toBeUndefined();
  });

  it('that is over at once is let go, and holds up nobody who asks for it', async () => {
    await dataCacheHandler.set('over', Promise.resolve(anEntry({ expire: 0 })));
    expect(await dataCacheHandler.get('over', [])).toBeUndefined();
  });
});
