/** At most so many examples a day and process, 14 days long. */
const examplesADay = 20_000;
const mostSaved = 2000;
const dayMs = 86_400_000;

interface Drawable {
  readonly times: number;
  weight: number | undefined;
}

/**
 * Draws the views that are kept as examples. A quiet shop keeps every view; a busy one as many as the day
 * allows, by lot, each with the number of views that it stands for.
 */
export class Sampler {
  #saved = mostSaved;
  #at: number | null = null;

  /** Gives each view that has none yet its weight: 0 where the lot leaves it out. */
  draw(views: readonly Drawable[], now: Date): void {
    this.#refill(now);
    const fresh = views.filter(({ weight }) => weight === undefined);
    const share = Math.min(1, Math.floor(this.#saved) / fresh.length);
    for (const view of fresh) {
      const isDrawn = Math.random() < share;
      if (isDrawn) this.#saved -= 1;
      view.weight = isDrawn ? view.times / share : 0;
    }
  }

  #refill(now: Date): void {
    const at = now.getTime();
    const passedMs = Math.max(0, at - (this.#at ?? at));
    this.#saved = Math.min(mostSaved, Math.max(0, this.#saved) + (passedMs / dayMs) * examplesADay);
    this.#at = at;
  }
}
