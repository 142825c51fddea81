import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Redis } from '@upstash/redis';
import { env } from '#lib/env';
import { log } from '#lib/log';
import { oncePerProcess } from '#lib/once-per-process';

const usualTimeoutMs = 150;
const failuresBeforeRest = 3;
const restMs = 2000;

// The framework patches fetch: a call made while a page is being prerendered would never settle. Outside
// any request's storage it is an ordinary fetch.
const outsideRequests = AsyncLocalStorage.snapshot();

interface RedisOptions {
  readonly url: string;
  readonly token: string;
}

/** Calls Redis with a time-out; after repeated failures it rests, and one call at a time tries again. */
export class RedisClient {
  readonly #redis: Redis;
  #failures = 0;
  #restsUntilMs = 0;
  #isUnwell = false;

  constructor({ url, token }: RedisOptions) {
    this.#redis = new Redis({
      ...{ url, token, retry: false, enableTelemetry: false },
      // What is stored comes back as it is, without a guess at its type.
      ...{ automaticDeserialization: false, responseEncoding: false },
    });
  }

  /** Whether it has been answering. */
  get isWell(): boolean {
    return !this.#isUnwell;
  }

  /** The answer, or null where Redis is slow, down or resting: whoever asks goes on without it. */
  async call<Result>(
    command: (redis: Redis) => Promise<Result>,
    timeoutMs = usualTimeoutMs,
  ): Promise<Result | null> {
    const nowMs = Date.now();
    if (nowMs < this.#restsUntilMs) return null;
    if (this.#failures >= failuresBeforeRest) this.#restsUntilMs = nowMs + restMs;
    try {
      const result = await withTimeout(
        outsideRequests(() => command(this.#redis)),
        timeoutMs,
      );
      this.#succeeded();
      return result;
    } catch (error) {
      this.#failed(error);
      return null;
    }
  }

  #succeeded(): void {
    if (this.#isUnwell) log.info('redis-used-again');
    this.#isUnwell = false;
    this.#failures = 0;
    this.#restsUntilMs = 0;
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    if (this.#failures < failuresBeforeRest) return;
    this.#restsUntilMs = Date.now() + restMs;
    if (!this.#isUnwell) log.warn('redis-not-answering', { cause: String(error) });
    this.#isUnwell = true;
  }
}

async function withTimeout<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The shop's Redis, or null where none is configured. */
export function sharedRedis(): RedisClient | null {
  return oncePerProcess('redis', () => {
    const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env();
    return url && token ? new RedisClient({ url, token }) : null;
  });
}
