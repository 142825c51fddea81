import { describe, expect, inject, it } from 'vitest';
import { RedisClient } from '#lib/redis/redis-client';
import { countRequest, type LimitState, refuseOverLimit } from './rate-limiter.ts';
import { RedisCounter } from './window-counter.ts';

const server = inject('redisRest');

describe('requests counted in Redis', () => {
  it('are one count for two instances of the shop', async () => {
    const key = `client-${crypto.randomUUID()}`;
    const [first, second] = [
      new RedisCounter(new RedisClient(server)),
      new RedisCounter(new RedisClient(server)),
    ];
    await first.increment(key, 60);
    expect(await second.increment(key, 60)).toMatchObject({ count: 2 });
  });

  it('start anew when the window ends', async () => {
    const counter = new RedisCounter(new RedisClient(server));
    const key = `client-${crypto.randomUUID()}`;
    expect(await counter.increment(key, 1)).toEqual({ count: 1, resetS: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await counter.increment(key, 1)).toMatchObject({ count: 1 });
  });

  it('go on in memory when Redis does not answer, and refuse over the limit all the same', async () => {
    const nobody = new RedisCounter(new RedisClient({ url: 'http://127.0.0.1:9', token: 'none' }));
    const client = `client-${crypto.randomUUID()}`;
    const states: LimitState[] = [];
    for (let request = 0; request < 61; request++) states.push(await countRequest('uploads', client, nobody));
    expect(states.at(59)?.remaining).toBe(0);
    expect(() => states.slice(0, 60).forEach(refuseOverLimit)).not.toThrow();
    expect(() => states.slice(60).forEach(refuseOverLimit)).toThrow(/Too many requests/);
  });
});
