import type { ViewBeacon } from './view.ts';

let made = 0;

/** A usual view for tests, with an id of its own. */
export function aView(changes: Partial<ViewBeacon> = {}): ViewBeacon {
  made += 1;
  return {
    v: 1,
    id: made.toString(16).padStart(32, '0'),
    seq: 0,
    release: 'v1',
    route: '/gallery/[slug]',
    lang: 'en',
    device: 'phone',
    nav: 'navigate',
    net: '4g',
    lcp: {
      value: 1800,
      target: 'main>img',
      firstByte: 300,
      loadDelay: 200,
      loadTime: 900,
      renderDelay: 400,
    },
    cls: { value: 0 },
    fcp: 900,
    ttfb: 300,
    ...changes,
  };
}

/** Mulberry32: the same numbers in [0, 1) in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
