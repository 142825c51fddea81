import { describe, expect, test } from 'vitest';
import { deriveGoal, type GoalCell } from './goal-report.ts';
import { seededRandom } from './testing.ts';

function cell(changes: Partial<GoalCell>): GoalCell {
  return {
    goal: 'cart',
    route: '/print',
    device: 'phone',
    band: 'to-1500',
    views: 1000,
    reached: 60,
    meanWeight: 1,
    ...changes,
  };
}

describe('a goal by speed', () => {
  test('says of each band how many views reached it, with an interval that few views widen', () => {
    const { bands, views, reached } = deriveGoal('cart', [
      cell({}),
      cell({ band: 'over-4000', views: 20, reached: 0 }),
      cell({ goal: 'order', views: 5000 }),
    ]);
    expect([views, reached]).toEqual([1020, 60]);
    expect(bands[0]).toMatchObject({ band: 'to-1500', share: 0.06 });
    expect(bands[0]?.low).toBeCloseTo(0.0469, 3);
    expect(bands[0]?.high).toBeCloseTo(0.0765, 3);
    expect(bands[1]).toMatchObject({ views: 0, share: null });
    expect(bands[3]).toMatchObject({ share: 0, low: 0 });
    expect(bands[3]?.high).toBeGreaterThan(0.15);
  });

  test('compares slow views with fast ones of the same page and device, not with those of another crowd', () => {
    const cells = [
      cell({ device: 'desktop', views: 3000, reached: 300 }),
      cell({ device: 'desktop', band: 'to-4000', views: 100, reached: 10 }),
      cell({ device: 'phone', views: 100, reached: 2 }),
      cell({ device: 'phone', band: 'to-4000', views: 3000, reached: 60 }),
    ];
    const { worth } = deriveGoal('cart', cells);
    expect(worth?.rawGap).toBeGreaterThan(0.07);
    expect(worth?.adjustedGap).toBeCloseTo(0, 10);
    expect(worth?.low).toBeLessThan(0);
    expect(worth?.high).toBeGreaterThan(0);
  });

  test('counts what slow views would have led to', () => {
    const { worth } = deriveGoal('cart', [
      cell({ views: 10_000, reached: 600 }),
      cell({ band: 'over-4000', views: 10_000, reached: 300 }),
    ]);
    expect(worth?.gained).toBeCloseTo(300, 6);
    expect(worth?.low).toBeGreaterThan(240);
    expect(worth?.high).toBeLessThan(360);
    const byLot = deriveGoal('cart', [
      cell({ views: 10_000, reached: 600, meanWeight: 16 }),
      cell({ band: 'over-4000', views: 10_000, reached: 300, meanWeight: 16 }),
    ]);
    expect(byLot.worth?.gained).toBeCloseTo(300, 6);
    expect(byLot.worth?.low).toBeLessThan(100);
  });

  test('waits for a hundred views on both sides', () => {
    expect(deriveGoal('cart', [cell({}), cell({ band: 'over-4000', views: 99 })]).worth).toBeNull();
    expect(deriveGoal('cart', []).worth).toBeNull();
  });

  test('has an interval that holds what is true nineteen times in twenty', () => {
    const random = seededRandom(5);
    const draw = (views: number, share: number) =>
      Array.from({ length: views }, random).filter((lot) => lot < share).length;
    let held = 0;
    for (let n = 0; n < 400; n++) {
      const { worth } = deriveGoal('cart', [
        cell({ views: 400, reached: draw(400, 0.06) }),
        cell({ band: 'to-4000', views: 300, reached: draw(300, 0.03) }),
        cell({ device: 'desktop', views: 250, reached: draw(250, 0.1) }),
        cell({ device: 'desktop', band: 'to-4000', views: 150, reached: draw(150, 0.08) }),
      ]);
      const truth = 300 * 0.03 + 150 * 0.02;
      if (worth && worth.low <= truth && truth <= worth.high) held += 1;
    }
    expect(held / 400).toBeGreaterThanOrEqual(0.93);
  });
});
