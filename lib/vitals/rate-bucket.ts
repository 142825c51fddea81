import { getOrMake } from './get-or-make.ts';

/** How many beacons a network may send at once, and how many more every second. */
const burst = 600;
const perSecond = 10;
/** Beyond so many networks the newcomers share one bucket: memory does not grow with addresses. */
const mostNetworks = 50_000;
const refillMs = (burst / perSecond) * 1000;

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets by network, in memory only: whoever floods is turned away before anything is parsed. */
export class RateBuckets {
  readonly #buckets = new Map<string, Bucket>();
  #sweptAt = 0;

  take(network: string, now: Date): boolean {
    const at = now.getTime();
    this.#sweep(at);
    const bucket = this.#buckets.get(network) ?? this.#begin(network, at);
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  #begin(network: string, at: number): Bucket {
    const name = this.#buckets.size < mostNetworks ? network : '';
    return getOrMake(this.#buckets, name, () => ({ tokens: burst, at }));
  }

  /** A bucket that has had time to fill says nothing any more. */
  #sweep(at: number): void {
    if (at - this.#sweptAt < refillMs) return;
    this.#sweptAt = at;
    for (const [network, bucket] of this.#buckets) {
      if (at - bucket.at >= refillMs) this.#buckets.delete(network);
    }
  }
}
