import type { ViewBeacon } from '#lib/vitals';
import type { Draft } from './view-book.ts';

const endpoint = '/api/vitals';
const largestBeaconBytes = 8192;
const earlyAfterMs = 15_000;

/** https://wicg.github.io/pending-beacon: the browser sends it when the page ends, however it ends. */
export type FetchLater = (
  url: string,
  options: { method: 'POST'; body: string; signal: AbortSignal },
) => { readonly activated: boolean };

interface LeftAtTheBrowser {
  readonly draft: Draft;
  readonly result: { readonly activated: boolean };
  readonly controller: AbortController;
}

interface BeaconPostOptions {
  /** The drafts that say something new. */
  readonly listChanged: (which?: 'ended') => Draft[];
  readonly tokenFor: (route: string) => string | undefined;
  readonly fetchLater?: FetchLater | undefined;
}

/** The owner's own pages are not the shop's speed. */
function isOfVisitors({ beacon }: Draft): boolean {
  return beacon.route !== '/admin';
}

/** Sends beacons: at once when a page is hidden; before that they lie ready, for a page that ends without a word. */
export class BeaconPost {
  readonly #options: BeaconPostOptions;
  #left: LeftAtTheBrowser[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEarlySent = false;

  constructor(options: BeaconPostOptions) {
    this.#options = options;
  }

  sendNow(which?: 'ended'): void {
    this.#takeBack();
    for (const draft of this.#options.listChanged(which)) {
      const body = this.#bodyOf(draft);
      if (body === null || navigator.sendBeacon(endpoint, body)) draft.confirm();
    }
    this.prepare();
  }

  /**
   * Something is new. The browser itself is given the beacons for the end of the page, where it can keep
   * them (fetchLater); else one early beacon goes out, a while after the first news.
   */
  prepare(): void {
    const { fetchLater } = this.#options;
    if (this.#timer || document.visibilityState === 'hidden' || (!fetchLater && this.#isEarlySent)) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (document.visibilityState === 'hidden') return;
        if (fetchLater) this.#leave(fetchLater);
        else this.sendNow();
        this.#isEarlySent = true;
      },
      fetchLater ? 1000 : earlyAfterMs,
    );
  }

  #leave(fetchLater: FetchLater): void {
    this.#takeBack();
    for (const draft of this.#options.listChanged()) {
      const body = this.#bodyOf(draft);
      if (body === null) continue;
      const controller = new AbortController();
      try {
        const result = fetchLater(endpoint, { method: 'POST', body, signal: controller.signal });
        this.#left.push({ draft, result, controller });
      } catch {
        // The browser keeps no more of them: the beacon goes out when the page is hidden.
      }
    }
  }

  /** What the browser has sent meanwhile is sent; the rest is made anew. */
  #takeBack(): void {
    for (const { draft, result, controller } of this.#left) {
      if (result.activated) draft.confirm();
      else controller.abort();
    }
    this.#left = [];
  }

  #bodyOf(draft: Draft): string | null {
    if (!isOfVisitors(draft)) return null;
    const beacon: ViewBeacon = { ...draft.beacon, token: this.#options.tokenFor(draft.beacon.route) };
    const body = JSON.stringify(beacon);
    return body.length <= largestBeaconBytes ? body : null;
  }
}
