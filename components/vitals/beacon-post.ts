import { vitalsPath } from '#lib/vitals/names';
import type { Draft } from './view-book.ts';

const largestBeaconBytes = 8192;
const earlyAfterMs = 15_000;

/** https://wicg.github.io/pending-beacon: the browser sends it when the page ends, however it ends. */
type FetchLater = (
  url: string,
  options: { method: 'POST'; body: string; signal: AbortSignal },
) => { readonly activated: boolean };

interface LeftAtTheBrowser {
  readonly draft: Draft;
  readonly result: { readonly activated: boolean };
  readonly controller: AbortController;
}

declare global {
  /** Newer browsers have it. */
  interface Window {
    readonly fetchLater?: FetchLater;
  }
}

export interface BeaconPost {
  /** At once: the page is hidden, or the views meant have ended. */
  readonly sendNow: (which?: 'ended') => void;
  /** Something is new, and has to be kept for a page that ends without a word. */
  readonly prepare: () => void;
}

/**
 * Sends the drafts that say something new: at once when a page is hidden; before that the browser itself is given
 * the beacons for the end of the page, where it can keep them (fetchLater); else one early beacon goes out, a
 * while after the first news.
 */
export function createBeaconPost(
  listChanged: (which?: 'ended') => Draft[],
  tokenFor: (route: string) => unknown,
): BeaconPost {
  const { fetchLater } = window;
  let left: LeftAtTheBrowser[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEarlySent = false;

  /** False for what is not sent. The owner's own pages are not the shop's speed. */
  const bodyOf = ({ beacon }: Draft): string | false => {
    const body = JSON.stringify({ ...beacon, token: tokenFor(beacon.route) });
    return beacon.route !== '/admin' && body.length <= largestBeaconBytes && body;
  };

  /** What the browser has sent meanwhile is sent; the rest is made anew. */
  const takeBack = () => {
    for (const { draft, result, controller } of left) {
      if (result.activated) draft.confirm();
      else controller.abort();
    }
    left = [];
  };

  const sendNow = (which?: 'ended', isLater?: boolean) => {
    takeBack();
    for (const draft of listChanged(which)) {
      const body = bodyOf(draft);
      const controller = new AbortController();
      try {
        const result =
          isLater && body && fetchLater?.(vitalsPath, { method: 'POST', body, signal: controller.signal });
        if (result) left.push({ draft, result, controller });
      } catch {
        // The browser keeps no more of them: the beacon goes out when the page is hidden.
      }
      if (!isLater && (!body || navigator.sendBeacon(vitalsPath, body))) draft.confirm();
    }
    if (!isLater) prepare();
  };

  const prepare = () => {
    if (timer || (!fetchLater && isEarlySent)) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        if (document.visibilityState === 'hidden') return;
        isEarlySent = true;
        sendNow(undefined, Boolean(fetchLater));
      },
      fetchLater ? 1000 : earlyAfterMs,
    );
  };

  return { sendNow, prepare };
}
