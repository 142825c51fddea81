const hourMs = 3_600_000;
/** On a busy shop a network may have this share of an hour's views: too little to move a p75 by 1 %. */
const largestShare = 0.005;
/** Beyond so many networks an hour the newcomers share one count: memory does not grow with addresses. */
const mostNetworks = 50_000;

/**
 * How much one network may say about the speed of the shop in an hour. Networks are kept in memory only, and
 * forgotten with the hour.
 */
export class InfluenceCap {
  #hour = 0;
  #before = 0;
  #views = 0;
  readonly #networks = new Map<string, number>();
  readonly #usualViews: number;

  /** So many views an hour any network may have, however quiet the shop is. */
  constructor(usualViews: number) {
    this.#usualViews = usualViews;
  }

  /** Whether a view from this network may still be counted, as so many; counts it if so. */
  take(network: string, now: Date, times = 1): boolean {
    this.#turn(Math.floor(now.getTime() / hourMs));
    const own = this.#networks.get(network);
    const name = own !== undefined || this.#networks.size < mostNetworks ? network : '';
    const views = own ?? this.#networks.get(name) ?? 0;
    if (views >= Math.max(this.#usualViews, largestShare * Math.max(this.#before, this.#views))) return false;
    this.#networks.set(name, views + times);
    this.#views += times;
    return true;
  }

  #turn(hour: number): void {
    if (hour === this.#hour) return;
    this.#before = hour === this.#hour + 1 ? this.#views : 0;
    this.#hour = hour;
    this.#views = 0;
    this.#networks.clear();
  }
}
