import 'server-only';
import { env } from '#lib/env';
import { DomainError } from '#lib/errors';
import { oncePerProcess } from '#lib/once-per-process';
import { sharedRedis } from '#lib/redis/redis-client';
import { MemoryCounter, SharedCounter, type WindowCounter } from './window-counter.ts';

export const limitNames = ['api', 'uploads', 'quotes', 'orders', 'accounts', 'messages'] as const;
export type LimitName = (typeof limitNames)[number];

interface Limit {
  readonly requests: number;
  readonly windowS: number;
}

export function limitOf(name: LimitName): Limit {
  const { RATE_LIMIT_REQUESTS, RATE_LIMIT_WINDOW_SEC } = env();
  switch (name) {
    case 'api':
      return { requests: RATE_LIMIT_REQUESTS, windowS: RATE_LIMIT_WINDOW_SEC };
    case 'uploads':
      return { requests: 60, windowS: 600 };
    case 'quotes':
      return { requests: 60, windowS: 60 };
    case 'orders':
      return { requests: 30, windowS: 60 };
    case 'accounts':
      return { requests: 20, windowS: 600 };
    case 'messages':
      return { requests: 10, windowS: 600 };
  }
}

export interface LimitState {
  readonly limit: number;
  readonly remaining: number;
  readonly resetS: number;
  readonly windowS: number;
}

function sharedCounter(): WindowCounter {
  return oncePerProcess('rate-limits', () => {
    const redis = sharedRedis();
    return redis ? new SharedCounter(redis) : new MemoryCounter();
  });
}

/** Counts a client's request, at once. Without Redis, or while it is down, each instance counts for itself. */
export function countRequest(
  name: LimitName,
  client: string,
  counter: WindowCounter = sharedCounter(),
): LimitState {
  const { requests, windowS } = limitOf(name);
  const { count, resetS } = counter.increment(`${name}:${client}`, windowS);
  return { limit: requests, remaining: requests - count, resetS, windowS };
}

/** Throws when a client has used up its requests. */
export function refuseOverLimit(state: LimitState): void {
  if (state.remaining >= 0) return;
  throw new DomainError('LIMIT_EXCEEDED', `Too many requests. Try again in ${state.resetS} s.`, {
    reason: 'too-many-requests',
    facts: { retryAfterS: state.resetS },
  });
}
