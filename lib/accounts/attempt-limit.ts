interface Limit {
  readonly maxFailures: number;
  readonly windowMs: number;
  /** So that a flood of made-up names cannot fill the memory: the oldest are forgotten first. */
  readonly maxKeys: number;
}

/** Counts failures by key in a sliding window, in the memory of this process. */
export class AttemptLimit {
  readonly #limit: Limit;
  readonly #failures = new Map<string, readonly number[]>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  #recent(key: string, nowMs: number): readonly number[] {
    const since = nowMs - this.#limit.windowMs;
    return (this.#failures.get(key) ?? []).filter((atMs) => atMs > since);
  }

  /** How long to wait before the next attempt; 0 when it may be made now. */
  waitMs(key: string, nowMs: number): number {
    const recent = this.#recent(key, nowMs);
    const oldestThatCounts = recent.at(-this.#limit.maxFailures);
    return oldestThatCounts === undefined ? 0 : oldestThatCounts + this.#limit.windowMs - nowMs;
  }

  fail(key: string, nowMs: number): void {
    const recent = [...this.#recent(key, nowMs), nowMs].slice(-this.#limit.maxFailures);
    this.#failures.delete(key);
    this.#failures.set(key, recent);
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > this.#limit.maxKeys && oldest !== undefined) this.#failures.delete(oldest);
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }
}
