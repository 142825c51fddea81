export interface StoredPage<Value> {
  readonly value: Value;
  /** Milliseconds since the epoch at which the rendering began. */
  readonly renderedFromMs: number;
  readonly tags: readonly string[];
  readonly sizeBytes: number;
}

const maxRememberedMisses = 10_000;

/**
 * Rendered pages in memory, least recently used first out, bounded by bytes.
 *
 * A page counts from the moment its rendering *began*: an edit made while it was being rendered is newer
 * than the page, so the page that still holds the old data is never served.
 */
export class PageStore<Value> {
  readonly #maxBytes: number;
  readonly #now: () => number;
  readonly #pages = new Map<string, StoredPage<Value>>();
  readonly #missedAtMs = new Map<string, number>();
  readonly #tagExpiredAtMs = new Map<string, number>();
  #sizeBytes = 0;

  constructor(options: { maxBytes: number; now?: () => number }) {
    this.#maxBytes = options.maxBytes;
    this.#now = options.now ?? Date.now;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  get count(): number {
    return this.#pages.size;
  }

  get(key: string): StoredPage<Value> | undefined {
    const page = this.#pages.get(key);
    if (!page || this.#isExpired(page)) {
      this.#rememberMiss(key);
      if (page) this.#remove(key);
      return undefined;
    }
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  set(key: string, page: { value: Value; tags: readonly string[]; sizeBytes: number }): void {
    const renderedFromMs = this.#missedAtMs.get(key) ?? this.#now();
    this.#missedAtMs.delete(key);
    this.#remove(key);
    if (page.sizeBytes > this.#maxBytes) return;
    this.#pages.set(key, { ...page, renderedFromMs });
    this.#sizeBytes += page.sizeBytes;
    for (const oldest of this.#pages.keys()) {
      if (this.#sizeBytes <= this.#maxBytes) break;
      this.#remove(oldest);
    }
  }

  remove(key: string): void {
    this.#remove(key);
  }

  expireTags(tags: readonly string[]): void {
    for (const tag of tags) this.#tagExpiredAtMs.set(tag, this.#now());
  }

  #isExpired(page: StoredPage<Value>): boolean {
    return page.tags.some((tag) => (this.#tagExpiredAtMs.get(tag) ?? -1) >= page.renderedFromMs);
  }

  #rememberMiss(key: string): void {
    if (this.#missedAtMs.size >= maxRememberedMisses) {
      const [oldest] = this.#missedAtMs.keys();
      if (oldest !== undefined) this.#missedAtMs.delete(oldest);
    }
    if (!this.#missedAtMs.has(key)) this.#missedAtMs.set(key, this.#now());
  }

  #remove(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#sizeBytes -= page.sizeBytes;
  }
}
