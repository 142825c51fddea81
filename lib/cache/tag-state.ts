/** Every entry carries this tag, so that all of them can be thrown away at once. */
export const everythingTag = '*';

export interface TagMark {
  readonly tag: string;
  /** Names the change that expired the tag last: the id of its transaction. */
  readonly mark: string;
}

interface KnownTag {
  readonly mark: string;
  readonly changedAtMs: number;
}

const unmarked = '';

/** Milliseconds since the epoch; unlike Date.now it never goes back, and it is the clock of `use cache`. */
export function processNowMs(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * What this process knows of the changes to each tag.
 *
 * Times are compared within one process only: an entry made here is outdated when one of its tags was
 * heard to change after the entry's making began. Entries that travel between processes carry the marks
 * of their tags instead, so that no two machines need the same clock.
 */
export class TagState {
  readonly #known = new Map<string, KnownTag>();
  readonly #now: () => number;

  constructor(now: () => number = processNowMs) {
    this.#now = now;
  }

  /** Takes in changes; those heard of before are passed over. Returns the tags that did change. */
  learn(changes: readonly TagMark[]): readonly string[] {
    const news = changes.filter(({ tag, mark }) => this.#known.get(tag)?.mark !== mark);
    const changedAtMs = this.#now();
    for (const { tag, mark } of news) this.#known.set(tag, { mark, changedAtMs });
    return news.map(({ tag }) => tag);
  }

  /** Expires tags for this process alone: no other one hears of it. */
  expireHere(tags: readonly string[]): void {
    const changedAtMs = this.#now();
    for (const tag of tags) this.#known.set(tag, { mark: this.#markOf(tag), changedAtMs });
  }

  /** Whether one of these tags, or the one that all entries have, changed at or after `sinceMs`. */
  hasChangedSince(tags: readonly string[], sinceMs: number): boolean {
    return (
      this.#isChangedSince(everythingTag, sinceMs) || tags.some((tag) => this.#isChangedSince(tag, sinceMs))
    );
  }

  /** The present marks of the tag that all entries have and of these, in this order. */
  marksOf(tags: readonly string[]): readonly string[] {
    return [everythingTag, ...tags].map((tag) => this.#markOf(tag));
  }

  /** Whether an entry that was stored with these marks, by whichever process, still holds. */
  hasMarks(tags: readonly string[], marks: readonly string[]): boolean {
    return this.marksOf(tags).every((mark, index) => mark === marks[index]);
  }

  #markOf(tag: string): string {
    return this.#known.get(tag)?.mark ?? unmarked;
  }

  #isChangedSince(tag: string, sinceMs: number): boolean {
    return (this.#known.get(tag)?.changedAtMs ?? -1) >= sinceMs;
  }
}
