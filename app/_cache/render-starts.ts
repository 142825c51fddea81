const mostRemembered = 10_000;
// No rendering takes this long: one that has not ended by then has failed.
const longestRenderingMs = 60_000;

/** When the rendering of each page began that has not ended yet. */
export class RenderStarts {
  readonly #startedAtMs = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The page was asked for and has to be made; the first who asks sets the time. */
  note(key: string): void {
    const nowMs = this.#now();
    const startedAtMs = this.#startedAtMs.get(key);
    if (startedAtMs !== undefined && nowMs - startedAtMs < longestRenderingMs) return;
    this.#startedAtMs.delete(key);
    this.#startedAtMs.set(key, nowMs);
    if (this.#startedAtMs.size <= mostRemembered) return;
    const [oldest] = this.#startedAtMs.keys();
    if (oldest !== undefined) this.#startedAtMs.delete(oldest);
  }

  /** When the rendering that has just ended began. */
  take(key: string): number {
    const startedAtMs = this.#startedAtMs.get(key) ?? this.#now();
    this.#startedAtMs.delete(key);
    return startedAtMs;
  }
}
