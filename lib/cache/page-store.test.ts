import { describe, expect, it } from 'vitest';
import { PageStore } from './page-store.ts';

function storeAt(clock: { ms: number }, maxBytes = 1000) {
  return new PageStore<string>({ maxBytes, now: () => clock.ms });
}

describe('PageStore', () => {
  it('serves what was stored', () => {
    const store = storeAt({ ms: 1 });
    store.set('/gallery', { value: 'html', tags: ['projects'], sizeBytes: 10 });
    expect(store.get('/gallery')?.value).toBe('html');
  });

  it('forgets a page when one of its tags expires, and no other page', () => {
    const clock = { ms: 1 };
    const store = storeAt(clock);
    store.set('/gallery', { value: 'list', tags: ['projects'], sizeBytes: 10 });
    store.set('/articles', { value: 'articles', tags: ['articles'], sizeBytes: 10 });
    clock.ms = 2;
    store.expireTags(['projects']);
    expect(store.get('/gallery')).toBeUndefined();
    expect(store.get('/articles')?.value).toBe('articles');
    expect(store.sizeBytes).toBe(10);
  });

  it('does not serve a page whose rendering began before an edit and ended after it', () => {
    const clock = { ms: 10 };
    const store = storeAt(clock);
    expect(store.get('/gallery')).toBeUndefined();
    clock.ms = 20;
    store.expireTags(['projects']);
    clock.ms = 30;
    store.set('/gallery', { value: 'old', tags: ['projects'], sizeBytes: 10 });
    expect(store.get('/gallery')).toBeUndefined();
  });

  it('serves the page rendered after the edit', () => {
    const clock = { ms: 10 };
    const store = storeAt(clock);
    store.expireTags(['projects']);
    clock.ms = 11;
    store.get('/gallery');
    store.set('/gallery', { value: 'new', tags: ['projects'], sizeBytes: 10 });
    expect(store.get('/gallery')?.value).toBe('new');
  });

  it('keeps within its bytes by dropping what was not asked for longest', () => {
    const store = storeAt({ ms: 1 }, 25);
    store.set('a', { value: 'a', tags: [], sizeBytes: 10 });
    store.set('b', { value: 'b', tags: [], sizeBytes: 10 });
    store.get('a');
    store.set('c', { value: 'c', tags: [], sizeBytes: 10 });
    expect(store.get('b')).toBeUndefined();
    expect(store.get('a')?.value).toBe('a');
    expect(store.sizeBytes).toBe(20);
  });

  it('does not keep a page that is larger than all the room', () => {
    const store = storeAt({ ms: 1 }, 25);
    store.set('a', { value: 'a', tags: [], sizeBytes: 26 });
    expect(store.count).toBe(0);
  });
});
