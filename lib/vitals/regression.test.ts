import { describe, expect, test } from 'vitest';
import { addValue, createHistogram } from './histogram.ts';
import { judgeRegression } from './regression.ts';
import { seededRandom } from './testing.ts';

const random = seededRandom(11);
const viewsOfVisit = 3;
/** A quarter of the spread is the visitor's: three views of a visit then count as two. */
const visitShare = 0.25;

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Log-normal paints with a median of 1.9 s, in visits of three views that resemble each other. */
function window(views: number, factor = 1) {
  const histogram = createHistogram('LCP');
  let visitor = 0;
  for (let n = 0; n < views; n++) {
    if (n % viewsOfVisit === 0) visitor = normal();
    const spread = Math.sqrt(visitShare) * visitor + Math.sqrt(1 - visitShare) * normal();
    addValue(histogram, 1900 * factor * Math.exp(0.5 * spread));
  }
  return histogram;
}

function windows(views: number, ...factors: number[]) {
  return factors.map((factor) => window(views, factor));
}

describe('a regression', () => {
  test('is called for the same speed in at most one look of a hundred, however many slices', () => {
    const slices = 10;
    const looks = 200;
    let alarms = 0;
    for (let look = 0; look < looks; look++) {
      const verdicts = Array.from({ length: slices }, () =>
        judgeRegression(window(500), windows(300, 1, 1), { slices }),
      );
      if (verdicts.some(({ isRegressed }) => isRegressed)) alarms += 1;
    }
    expect(alarms / looks).toBeLessThanOrEqual(0.01);
  }, 30_000);

  test('of a fifth on one of 25 pages is found nine times in ten with 1,000 views a window', () => {
    const tries = 200;
    let found = 0;
    for (let n = 0; n < tries; n++) {
      if (judgeRegression(window(1000), windows(1000, 1.2, 1.2), { slices: 25 }).isRegressed) found += 1;
    }
    expect(found / tries).toBeGreaterThanOrEqual(0.9);
  });

  test('needs two windows in a row', () => {
    const before = window(3000);
    const isCalled = (...factors: number[]) =>
      judgeRegression(before, windows(3000, ...factors), { slices: 1 }).isRegressed;
    expect(isCalled(1.4)).toBe(false);
    expect(isCalled(1.6, 1)).toBe(false);
    expect(isCalled(1.4, 1.4)).toBe(true);
    expect(isCalled(0.7, 0.7)).toBe(false);
  });

  test('says how small a rise it would have noticed: the smaller the more views', () => {
    const [few, many] = [300, 30_000].map((views) =>
      judgeRegression(window(views), windows(views, 1, 1), { slices: 10 }),
    );
    expect(few?.detectable).toBeGreaterThan(1.15);
    expect(many?.detectable).toBeLessThan(1.1);
    expect(judgeRegression(window(5), windows(5, 1, 1), { slices: 10 }).detectable).toBeNull();
  });

  test('is none without views', () => {
    const none = createHistogram('LCP');
    expect(judgeRegression(none, windows(10, 1, 1), { slices: 1 }).isRegressed).toBe(false);
    expect(judgeRegression(window(10), [none, none], { slices: 1 }).isRegressed).toBe(false);
  });
});
