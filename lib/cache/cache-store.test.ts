import { describe, expect, it } from 'vitest';
import { cacheProcess, MapLevel } from './testing.ts';

/** Entries are packed and stored in the background. */
const arrivalIn = (second: MapLevel) => expect.poll(() => second.texts.size).toBe(1);

describe('CacheStore', () => {
  it('forgets an entry when one of its tags changes, and no other entry', async () => {
    const { clock, tags, store, keep } = cacheProcess();
    keep('/gallery', 'list', 'projects');
    keep('/articles', 'articles', 'articles');
    clock.ms = 2;
    tags.learn([{ tag: 'projects', mark: '1' }]);
    store.sweep();
    expect(store.size).toMatchObject({ entries: 1, bytes: 10 });
    expect(await store.get('/gallery')).toBeUndefined();
    expect(await store.get('/articles')).toBe('articles');
  });

  it('never serves an entry whose making began before a change and ended after it', async () => {
    const { clock, tags, store } = cacheProcess();
    clock.ms = 20;
    tags.learn([{ tag: 'projects', mark: '1' }]);
    store.set('/gallery', { value: 'old', tags: ['projects'], sizeBytes: 10, fromMs: 10, lifeS: 60 });
    expect(await store.get('/gallery')).toBeUndefined();
    store.set('/gallery', { value: 'new', tags: ['projects'], sizeBytes: 10, fromMs: 21, lifeS: 60 });
    expect(await store.get('/gallery')).toBe('new');
    expect(store.counts.outdated).toBe(1);
  });

  it('keeps within its bytes by dropping what was not asked for longest', async () => {
    const { store, keep } = cacheProcess({ maxBytes: 25 });
    keep('a', 'a');
    keep('b', 'b');
    await store.get('a');
    keep('c', 'c');
    expect(await store.get('b')).toBeUndefined();
    expect(await store.get('a')).toBe('a');
    expect(store.size.bytes).toBe(20);
    expect(store.counts.evicted).toBe(1);
  });

  it('does not keep an entry that is larger than all the room', () => {
    const { store, keep } = cacheProcess({ maxBytes: 9 });
    keep('a', 'a');
    expect(store.size.entries).toBe(0);
  });

  it('counts by family of tags, without the framework’s own', async () => {
    const { store, keep } = cacheProcess();
    keep('/vase', 'vase', 'project:vase', 'projects', '_N_T_/layout');
    await store.get('/vase');
    await store.get('/vase');
    expect(Object.fromEntries(store.counts.byTag())).toEqual({
      'project:*': { hits: 2, misses: 1 },
      projects: { hits: 2, misses: 1 },
    });
    expect(store.sizeByTag().get('project:*')).toEqual({ entries: 1, bytes: 10 });
  });

  it('answers from memory in far less than 50 µs', () => {
    const { store, keep } = cacheProcess({ maxBytes: 1e9 });
    for (let index = 0; index < 10_000; index++)
      keep(`/gallery/${index}`, 'x', `project:${index}`, 'projects');
    const startedAtMs = performance.now();
    for (let index = 0; index < 10_000; index++) store.getFromMemory(`/gallery/${index}`);
    expect(((performance.now() - startedAtMs) * 1000) / 10_000).toBeLessThan(50);
  });
});

describe('CacheStore over a store that processes share', () => {
  it('finds what another process made', async () => {
    const second = new MapLevel();
    const [here, there] = [cacheProcess({ second }), cacheProcess({ second })];
    there.keep('/gallery', 'list', 'projects');
    await arrivalIn(second);
    expect(await here.store.get('/gallery')).toBe('list');
    expect(await here.store.get('/gallery')).toBe('list');
    expect(here.store.counts).toMatchObject({ hits: 1, sharedHits: 1, misses: 0 });
  });

  it('takes nothing that was made before a change it has heard of', async () => {
    const second = new MapLevel();
    const [here, there] = [cacheProcess({ second }), cacheProcess({ second })];
    there.keep('/gallery', 'list', 'projects');
    await arrivalIn(second);
    here.tags.learn([{ tag: 'projects', mark: '1' }]);
    expect(await here.store.get('/gallery')).toBeUndefined();
  });

  it('takes what was made after the change, whatever the clocks say', async () => {
    const second = new MapLevel();
    const [here, there] = [cacheProcess({ second }), cacheProcess({ second })];
    here.clock.ms = 1_000_000;
    for (const { tags } of [here, there]) tags.learn([{ tag: 'projects', mark: '1' }]);
    there.clock.ms = 2;
    there.keep('/gallery', 'list', 'projects');
    await arrivalIn(second);
    expect(await here.store.get('/gallery')).toBe('list');
  });

  it('asks once for a key that many want', async () => {
    const second = new MapLevel();
    const { store } = cacheProcess({ second });
    await Promise.all(Array.from({ length: 200 }, () => store.get('/gallery')));
    expect(second.reads).toBe(1);
  });

  it('goes on without an entry that cannot be read', async () => {
    const second = new MapLevel();
    second.texts.set('test:/gallery', 'not what was written');
    const { store } = cacheProcess({ second });
    expect(await store.get('/gallery')).toBeUndefined();
    expect(second.faults).toHaveLength(1);
  });
});
