import 'server-only';
import type { RedisClient } from '#lib/redis/redis-client';

export interface WindowCount {
  /** Requests in the present window, this one included. */
  readonly count: number;
  readonly resetS: number;
}

/** Counts requests by key in fixed windows. */
export interface WindowCounter {
  increment(key: string, windowS: number): WindowCount;
}

const maxKeys = 50_000;
const tellEveryMs = 100;

interface Window {
  count: number;
  endsAtMs: number;
}

/** For one instance of the shop. Full windows are swept out when there is no more room. */
export class MemoryCounter implements WindowCounter {
  readonly #windows = new Map<string, Window>();

  increment(key: string, windowS: number): WindowCount {
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

  /** What is known now of a key's present window. */
  learn(key: string, count: number, resetMs: number): void {
    this.#windows.set(key, { count, endsAtMs: Date.now() + resetMs });
  }

  #sweep(nowMs: number): void {
    for (const [key, window] of this.#windows) if (window.endsAtMs <= nowMs) this.#windows.delete(key);
    if (this.#windows.size >= maxKeys) this.#windows.clear();
  }
}

/** Adds to each key; gives its count and what is left of its window, ms, one after the other. */
const addScript = `
local known = {}
for place, key in ipairs(KEYS) do
  local added = tonumber(ARGV[2 * place - 1])
  local count = redis.call('INCRBY', key, added)
  if count == added then redis.call('EXPIRE', key, ARGV[2 * place]) end
  known[2 * place - 1] = count
  known[2 * place] = redis.call('PTTL', key)
end
return known`;

/**
 * For several instances that share a Redis. Each counts for itself at once and tells the others ten times a
 * second, so that no request waits for Redis; while it does not answer, each counts alone.
 */
export class SharedCounter implements WindowCounter {
  readonly #redis: RedisClient;
  readonly #here = new MemoryCounter();
  /** Counted here since the others were told. */
  #untold = new Map<string, { added: number; readonly windowS: number }>();
  #telling: Promise<void> | undefined;

  constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  increment(key: string, windowS: number): WindowCount {
    const counted = this.#here.increment(key, windowS);
    const untold = this.#untold.get(key);
    if (untold) untold.added += 1;
    else this.#untold.set(key, { added: 1, windowS });
    this.#telling ??= this.#tellSoon();
    return counted;
  }

  async #tellSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, tellEveryMs).unref());
    const told = [...this.#untold];
    this.#untold = new Map();
    const known = await this.#redis.call((redis) =>
      redis.eval<number[], number[]>(
        addScript,
        told.map(([key]) => `nordlayer:limit:${key}`),
        told.flatMap(([, { added, windowS }]) => [added, windowS]),
      ),
    );
    for (const [place, [key]] of told.entries()) {
      const [count = 0, resetMs = 0] = known?.slice(2 * place, 2 * place + 2) ?? [];
      if (resetMs > 0) this.#here.learn(key, count + (this.#untold.get(key)?.added ?? 0), resetMs);
    }
    this.#telling = this.#untold.size > 0 ? this.#tellSoon() : undefined;
  }
}
