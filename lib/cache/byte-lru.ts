interface Sized {
  readonly sizeBytes: number;
}

/** A map bounded by the bytes of its items; what was not asked for longest goes first. */
export class ByteLru<Item extends Sized> {
  readonly maxBytes: number;
  readonly #items = new Map<string, Item>();
  #sizeBytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  get count(): number {
    return this.#items.size;
  }

  get(key: string): Item | undefined {
    const item = this.#items.get(key);
    if (!item) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    return item;
  }

  /** Keeps an item, unless it is larger than all the room; returns how many others had to go. */
  set(key: string, item: Item): number {
    this.remove(key);
    if (item.sizeBytes > this.maxBytes) return 0;
    this.#items.set(key, item);
    this.#sizeBytes += item.sizeBytes;
    let evicted = 0;
    for (const oldest of this.#items.keys()) {
      if (this.#sizeBytes <= this.maxBytes) break;
      this.remove(oldest);
      evicted += 1;
    }
    return evicted;
  }

  remove(key: string): boolean {
    const item = this.#items.get(key);
    if (!item) return false;
    this.#items.delete(key);
    this.#sizeBytes -= item.sizeBytes;
    return true;
  }

  entries(): IterableIterator<[string, Item]> {
    return this.#items.entries();
  }

  values(): IterableIterator<Item> {
    return this.#items.values();
  }
}
