import { describe, expect, inject, it } from 'vitest';
import { RedisClient } from '#lib/redis/redis-client';
import { RedisLevel } from './redis-level.ts';
import { cacheProcess } from './testing.ts';

const server = inject('redisRest');

function level(prefix: string): RedisLevel {
  return new RedisLevel({ redis: new RedisClient(server), prefix });
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('entries in Redis', () => {
  it('are found by another process of the same build and database', async () => {
    const prefix = crypto.randomUUID();
    const [here, there] = [cacheProcess({ second: level(prefix) }), cacheProcess({ second: level(prefix) })];
    there.keep('/gallery', 'Галерея', 'projects');
    await until(async () => (await here.store.get('/gallery')) !== undefined);
    expect(await here.store.get('/gallery')).toBe('Галерея');
  });

  it('are not found by another build or on another database', async () => {
    const [here, there] = [cacheProcess({ second: level('a') }), cacheProcess({ second: level('b') })];
    const key = crypto.randomUUID();
    there.keep(key, 'page');
    const same = cacheProcess({ second: level('b') });
    await until(async () => (await same.store.get(key)) !== undefined);
    expect(await here.store.get(key)).toBeUndefined();
  });

  it('are gone when their life ends', async () => {
    const second = level(crypto.randomUUID());
    second.write('short', 'text', 1);
    await until(async () => (await second.read('short')) === 'text');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await second.read('short')).toBeNull();
  });

  it('come back as the same text, whatever it looks like', async () => {
    const second = level(crypto.randomUUID());
    for (const text of ['123', '{"a":1}', 'null', 'x'.repeat(400_000)]) {
      second.write(text.slice(0, 9), text, 60);
      await until(async () => (await second.read(text.slice(0, 9))) !== null);
      expect(await second.read(text.slice(0, 9))).toBe(text);
    }
  });
});
