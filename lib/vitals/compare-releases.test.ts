import { describe, expect, test } from 'vitest';
import { compareReleases } from './compare-releases.ts';
import type { SliceTotal } from './queries.ts';
import { addView, createTally } from './tally.ts';
import { aView } from './testing.ts';

const releases = ['v1', 'v2'].map((release, n) => ({ release, startedAt: new Date(n) }));

/** Views of a page: its paints lie evenly within a tenth around a time. */
function pageViews(route: string, count: number, ms: number) {
  return Array.from({ length: count }, (_, n) => {
    const value = ms * (0.95 + (0.1 * n) / count);
    return { route, lcp: { value, firstByte: 0, loadDelay: 0, loadTime: 0, renderDelay: value } };
  });
}

function slicesOfRelease(release: string, pages: ReturnType<typeof pageViews>): SliceTotal[] {
  const whole = createTally();
  const byRoute = new Map<string, ReturnType<typeof createTally>>();
  for (const page of pages) {
    const tally = byRoute.get(page.route) ?? createTally();
    byRoute.set(page.route, tally);
    addView([whole, tally], aView({ ...page, release }), 1);
  }
  return [
    { kind: 'release', value: release, tally: whole },
    ...[...byRoute].map(
      ([route, tally]): SliceTotal => ({ kind: 'release-route', value: `${release} ${route}`, tally }),
    ),
  ];
}

function compare(before: ReturnType<typeof pageViews>, after: ReturnType<typeof pageViews>) {
  const slices = [...slicesOfRelease('v1', before), ...slicesOfRelease('v2', after)];
  return compareReleases(slices, { metric: 'LCP', share: 0.75, releases });
}

describe('a release against the one before it', () => {
  test('is not blamed for visitors who open slower pages more often', () => {
    const result = compare(
      [...pageViews('/', 800, 1000), ...pageViews('/print', 200, 3000)],
      [...pageViews('/', 200, 1000), ...pageViews('/print', 800, 3000)],
    );
    expect(result?.raw.value).toBeGreaterThan(1500);
    expect(Math.abs(result?.sameMix?.value ?? Number.NaN)).toBeLessThan(30);
    expect(result?.sameMix?.low).toBeLessThan(0);
    expect(result?.sameMix?.high).toBeGreaterThan(0);
  });

  test('is found slower where its pages are', () => {
    const result = compare(pageViews('/', 1000, 1000), pageViews('/', 1000, 1300));
    expect(result?.sameMix?.low).toBeGreaterThan(250);
    expect(result?.raw.value).toBeCloseTo(result?.sameMix?.value ?? 0, 0);
  });

  test('is not compared on too few views', () => {
    expect(compare(pageViews('/', 1000, 1000), pageViews('/', 20, 1000))).toBeNull();
  });
});
