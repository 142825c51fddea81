import { describe, expect, inject, it, vi } from 'vitest';
import { RedisClient } from '#lib/redis/redis-client';
import { countRequest, type LimitState, refuseOverLimit } from './rate-limiter.ts';
import { SharedCounter } from './window-counter.ts';

const server = inject('redisRest');

describe('requests counted in Redis', () => {
  it('are one count for two instances of the shop, a moment later', async () => {
    const key = `client-${crypto.randomUUID()}`;
    const counters = [1, 2].map(() => new SharedCounter(new RedisClient(server)));
    for (let request = 0; request < 500; request++) counters[request % 2]?.increment(key, 60);
    for (const counter of counters) {
      await vi.waitFor(() => expect(counter.increment(key, 60).count).toBeGreaterThan(500));
    }
  });

  it('start anew when the window ends', async () => {
    const counter = new SharedCounter(new RedisClient(server));
    const key = `client-${crypto.randomUUID()}`;
    expect(counter.increment(key, 1)).toEqual({ count: 1, resetS: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(counter.increment(key, 1)).toMatchObject({ count: 1 });
  });

  it('go on in memory when Redis does not answer, and refuse over the limit all the same', async () => {
    const nobody = new SharedCounter(new RedisClient({ url: 'http://127.0.0.1:9', token: 'none' }));
    const client = `client-${crypto.randomUUID()}`;
    const states: LimitState[] = [];
    for (let request = 0; request < 61; request++) states.push(countRequest('uploads', client, nobody));
    expect(states.at(59)?.remaining).toBe(0);
    expect(() => states.slice(0, 60).forEach(refuseOverLimit)).not.toThrow();
    expect(() => states.slice(60).forEach(refuseOverLimit)).toThrow(/Too many requests/);
  });
});
