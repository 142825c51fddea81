import 'server-only';
import { createHash } from 'node:crypto';
import { log } from '#lib/log';
import type { RedisClient } from '#lib/redis/redis-client';
import type { SecondLevel } from './second-level.ts';

const parallelWrites = 4;
// More than these wait only while Redis is slow; their pages are made again where they are missed.
const mostWaitingWrites = 200;
const writeTimeoutMs = 1000;
// What a hosted Redis takes in one request.
const maxTextBytes = 900_000;

interface Write {
  readonly key: string;
  readonly text: string;
  readonly lifeS: number;
}

interface RedisLevelOptions {
  readonly redis: RedisClient;
  /** Of all keys: names the build and the database whose content they hold. */
  readonly prefix: string;
}

/** Entries in Redis. Reads are awaited by visitors, so writes go through a few connections of their own. */
export class RedisLevel implements SecondLevel {
  readonly #redis: RedisClient;
  readonly #prefix: string;
  readonly #waiting: Write[] = [];
  #writing = 0;

  constructor({ redis, prefix }: RedisLevelOptions) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  get isWell(): boolean {
    return this.#redis.isWell;
  }

  async read(key: string): Promise<string | null> {
    return await this.#redis.call((redis) => redis.get<string>(this.#keyOf(key)));
  }

  write(key: string, text: string, lifeS: number): void {
    if (text.length > maxTextBytes || this.#waiting.length >= mostWaitingWrites) return;
    this.#waiting.push({ key: this.#keyOf(key), text, lifeS: Math.max(1, Math.round(lifeS)) });
    if (this.#writing < parallelWrites) void this.#writeWaiting();
  }

  reportFault(key: string, error: unknown): void {
    log.error('cache-entry-unreadable', { key: this.#keyOf(key) }, error);
  }

  async #writeWaiting(): Promise<void> {
    this.#writing += 1;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { key, text, lifeS } = next;
      await this.#redis.call((redis) => redis.set(key, text, { ex: lifeS }), writeTimeoutMs);
    }
    this.#writing -= 1;
  }

  /** Keys of `use cache` hold what a visitor asked for: hashed, they are short and tell nothing. */
  #keyOf(key: string): string {
    return `${this.#prefix}:${createHash('sha256').update(key).digest('base64url')}`;
  }
}
