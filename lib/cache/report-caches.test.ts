import { describe, expect, it } from 'vitest';
import { reportCaches } from './report-caches.ts';
import { SharedCaches } from './shared-caches.ts';
import { processNowMs } from './tag-state.ts';
import { MapLevel } from './testing.ts';

function caches() {
  const made = new SharedCaches<string>();
  made.editsReadAgoMs = () => 100;
  return made;
}

describe('the report of the caches', () => {
  it('has no rate where nobody has asked', () => {
    const report = reportCaches(caches());
    expect(report).toMatchObject({ status: 'up', redis: 'off', tags: [] });
    expect(report.caches.map(({ hitRate }) => hitRate)).toEqual([null, null, null]);
  });

  it('adds up both caches by tag', async () => {
    const made = caches();
    const entry = { tags: ['projects'], sizeBytes: 10, fromMs: processNowMs(), lifeS: 60 };
    await made.pages.get('/gallery');
    made.pages.set('/gallery', { ...entry, value: 'page' });
    await made.pages.get('/gallery');
    const life = { stale: 30, timestamp: entry.fromMs, expire: 60, revalidate: 30 };
    made.data.set('list', { ...entry, value: { ...life, bytes: new Uint8Array(10), tags: ['projects'] } });
    const { caches: levels, tags } = reportCaches(made);
    expect(levels[0]).toMatchObject({
      name: 'pages',
      hits: 1,
      misses: 1,
      hitRate: 0.5,
      entries: 1,
      bytes: 10,
    });
    expect(tags).toEqual([{ tag: 'projects', hits: 1, misses: 2, hitRate: 1 / 3, entries: 2, bytes: 20 }]);
  });

  it('is degraded without Redis’s answer, and when edits of others are not read', () => {
    const made = caches();
    made.attach(Object.assign(new MapLevel(), { isWell: false }));
    expect(reportCaches(made)).toMatchObject({ status: 'degraded', redis: 'down' });
    for (const agoMs of [null, 6000]) {
      const late = caches();
      late.editsReadAgoMs = () => agoMs;
      expect(reportCaches(late)).toMatchObject({ status: 'degraded', editsReadAgoMs: agoMs });
    }
  });
});
