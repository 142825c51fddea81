import 'server-only';
import type { RedisClient } from '#lib/redis/redis-client';

export interface WindowCount {
  /** Requests in the present window, this one included. */
  readonly count: number;
  readonly resetS: number;
}

/** Counts requests by key in fixed windows. */
export interface WindowCounter {
  increment(key: string, windowS: number): Promise<WindowCount | null>;
}

const maxKeys = 50_000;

/** For one instance of the shop. Full windows are swept out when there is no more room. */
export class MemoryCounter implements WindowCounter {
  readonly #windows = new Map<string, { count: number; endsAtMs: number }>();

  async increment(key: string, windowS: number): Promise<WindowCount> {
    const nowMs = Date.now();
    const window = this.#windows.get(key);
    if (window && window.endsAtMs > nowMs) {
      window.count += 1;
      return { count: window.count, resetS: Math.ceil((window.endsAtMs - nowMs) / 1000) };
    }
    if (this.#windows.size >= maxKeys) this.#sweep(nowMs);
    this.#windows.set(key, { count: 1, endsAtMs: nowMs + windowS * 1000 });
    return { count: 1, resetS: windowS };
  }

  #sweep(nowMs: number): void {
    for (const [key, window] of this.#windows) if (window.endsAtMs <= nowMs) this.#windows.delete(key);
    if (this.#windows.size >= maxKeys) this.#windows.clear();
  }
}

const incrementScript = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('TTL', KEYS[1]) }`;

/** For several instances that share a Redis; null while Redis does not answer. */
export class RedisCounter implements WindowCounter {
  readonly #redis: RedisClient;

  constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  async increment(key: string, windowS: number): Promise<WindowCount | null> {
    const answer = await this.#redis.call((redis) =>
      redis.eval<[number], [number, number]>(incrementScript, [`nordlayer:limit:${key}`], [windowS]),
    );
    if (!answer) return null;
    const [count, ttlS] = answer;
    return { count, resetS: Math.max(1, ttlS) };
  }
}
