/** Fewer frames say nothing of a turn. */
const leastFrames = 10;
/** A longer pause is a rest between two turns, ms. */
const restMs = 500;

/** The times between the frames of one turn of the model. */
export class FrameTimes {
  #timesMs: number[] = [];
  #lastAt: number | undefined;

  /** @param at `performance.now()` of a frame */
  add(at: number): void {
    const tookMs = this.#lastAt === undefined ? restMs : at - this.#lastAt;
    this.#lastAt = at;
    if (tookMs < restMs) this.#timesMs.push(tookMs);
  }

  /** The turn has ended: its median time between frames, ms; null where it was too short. */
  end(): number | null {
    const sorted = this.#timesMs.toSorted((a, b) => a - b);
    this.#timesMs = [];
    this.#lastAt = undefined;
    return sorted.length < leastFrames ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
  }
}
