/** Room is made for so many neighbouring buckets at once: a usual cause needs one or two such steps. */
const roomStep = 32;

/**
 * How many views each bucket of a histogram has: a dense row of numbers from about the lowest bucket seen to
 * the highest, for one addition a value is most of what counting a view costs. Counts may be negative (views
 * taken out again) or broken (views weighed anew).
 */
export class Buckets implements Iterable<[bucket: number, count: number]> {
  #first = 0;
  #counts: number[] = [];

  static of(entries: Iterable<readonly [bucket: number, count: number]>): Buckets {
    const buckets = new Buckets();
    for (const [bucket, count] of entries) buckets.add(bucket, count);
    return buckets;
  }

  add(bucket: number, count: number): void {
    let index = bucket - this.#first;
    if (index < 0 || index >= this.#counts.length) index = this.#makeRoom(bucket);
    this.#counts[index] = (this.#counts[index] ?? 0) + count;
  }

  addAll(others: Buckets): void {
    others.visit((bucket, count) => this.add(bucket, count));
  }

  /** Every bucket that has views, in ascending order. */
  visit(see: (bucket: number, count: number) => void): void {
    const counts = this.#counts;
    for (let index = 0; index < counts.length; index++) {
      const count = counts[index] ?? 0;
      if (count !== 0) see(this.#first + index, count);
    }
  }

  *[Symbol.iterator](): Iterator<[bucket: number, count: number]> {
    for (let index = 0; index < this.#counts.length; index++) {
      const count = this.#counts[index] ?? 0;
      if (count !== 0) yield [this.#first + index, count];
    }
  }

  get isEmpty(): boolean {
    return this.#counts.every((count) => count === 0);
  }

  /** No less than the number of buckets that have views. */
  get room(): number {
    return this.#counts.length;
  }

  /** The views of all buckets together. */
  get total(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  #makeRoom(bucket: number): number {
    const isNew = this.#counts.length === 0;
    const lowest = isNew ? bucket : Math.min(bucket, this.#first);
    const highest = isNew ? bucket : Math.max(bucket, this.#first + this.#counts.length - 1);
    const first = Math.floor(lowest / roomStep) * roomStep;
    const length = (Math.floor(highest / roomStep) + 1) * roomStep - first;
    const before = isNew ? 0 : this.#first - first;
    const counts = new Array<number>(length).fill(0);
    for (let index = 0; index < this.#counts.length; index++)
      counts[before + index] = this.#counts[index] ?? 0;
    this.#first = first;
    this.#counts = counts;
    return bucket - first;
  }
}
