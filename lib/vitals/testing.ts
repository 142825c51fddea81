import type { MetricName } from './metrics.ts';
import { packView } from './packed-view.ts';
import { listValues, type ViewBeacon } from './view.ts';

let made = 0;

/** A usual view for tests, with an id of its own. */
export function aView(changes: Partial<ViewBeacon> = {}): ViewBeacon {
  made += 1;
  return {
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

/** The body that a page tells of a view with, and whatever else is put into it. */
export function bodyOf(view: ViewBeacon, others: object = {}): string {
  return JSON.stringify({ ...packView(view), ...others });
}

/** Views of two pages on two devices, the same in every run. */
export function makeMonth(count: number): ViewBeacon[] {
  return Array.from({ length: count }, (_, n) => {
    const wave = Math.abs(Math.sin(n * 12.9898) * 43_758.5453) % 1;
    const lcp = 400 * Math.exp(2.4 * wave);
    return aView({
      route: n % 3 === 0 ? '/' : '/gallery/[slug]',
      device: n % 4 === 0 ? 'desktop' : 'phone',
      lcp: { value: lcp, firstByte: 100, loadDelay: 0, loadTime: 0, renderDelay: lcp - 100 },
      cls: { value: n % 5 === 0 ? 0.3 * wave : 0 },
      fcp: lcp * 0.7,
      ttfb: 100 + 900 * wave,
      ...(n % 2 === 0 ? { inp: { value: 40 + 400 * wave } } : {}),
    });
  });
}

/** Every value of a metric, the smallest first. */
export function sortedValues(views: readonly ViewBeacon[], metric: MetricName): number[] {
  return views
    .flatMap((view) => listValues(view).flatMap(([name, value]) => (name === metric ? [value] : [])))
    .sort((a, b) => a - b);
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
