import { describe, expect, it } from 'vitest';
import { SharedCaches } from './shared-caches.ts';
import { processNowMs } from './tag-state.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a change while a page is being made', () => {
  it('outdates the page that began before it', async () => {
    const caches = new SharedCaches<string>();
    const fromMs = processNowMs();
    await settled();
    caches.learn([{ tag: 'projects', mark: '1' }]);
    expect(caches.refusesPage({ tags: ['projects'], fromMs })).toBe(true);
  });

  it('outdates a page that began after it but waited for data from before', async () => {
    const caches = new SharedCaches<string>();
    const dataFromMs = processNowMs();
    await settled();
    caches.learn([{ tag: 'projects', mark: '1' }]);
    await settled();
    const pageFromMs = processNowMs();
    await settled();
    expect(caches.refusesData({ tags: ['projects'], fromMs: dataFromMs })).toBe(true);
    expect(caches.refusesPage({ tags: ['projects'], fromMs: pageFromMs })).toBe(true);
    await settled();
    expect(caches.refusesPage({ tags: ['projects'], fromMs: processNowMs() })).toBe(false);
  });

  it('outdates neither data nor pages that began after it', async () => {
    const caches = new SharedCaches<string>();
    caches.learn([{ tag: 'projects', mark: '1' }]);
    await settled();
    const fromMs = processNowMs();
    expect(caches.refusesData({ tags: ['projects'], fromMs })).toBe(false);
    expect(caches.refusesPage({ tags: ['projects'], fromMs })).toBe(false);
  });
});
