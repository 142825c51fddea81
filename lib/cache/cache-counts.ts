export interface TagCount {
  hits: number;
  misses: number;
}

/** What happened in one cache since the process started. */
export class CacheCounts {
  /** Answered from memory. */
  hits = 0;
  /** Answered from the store that processes share. */
  sharedHits = 0;
  /** Answered by neither: the page or the data was made. */
  misses = 0;
  /** Dropped for want of room. */
  evicted = 0;
  /** Dropped because a tag changed. */
  expired = 0;
  /** Never kept, because a tag changed while it was being made. */
  outdated = 0;
  readonly #byTag = new Map<string, TagCount>();

  /** The counts of the families of these tags. */
  of(tags: readonly string[]): readonly TagCount[] {
    return tagFamilies(tags).map((family) => this.#ofFamily(family));
  }

  byTag(): ReadonlyMap<string, Readonly<TagCount>> {
    return this.#byTag;
  }

  #ofFamily(family: string): TagCount {
    const known = this.#byTag.get(family);
    if (known) return known;
    const count = { hits: 0, misses: 0 };
    this.#byTag.set(family, count);
    return count;
  }
}

const frameworkTag = /^_N_/;
const singleTag = /:.*$/;

/** `project:vase` counts as `project:*`, so that the counts do not grow with the catalogue. */
export function tagFamilies(tags: readonly string[]): readonly string[] {
  const own = tags.filter((tag) => !frameworkTag.test(tag));
  return [...new Set(own.map((tag) => tag.replace(singleTag, ':*')))];
}
