import { describe, expect, it } from 'vitest';
import { largestScalePercent } from './largest-scale.ts';
import { priceQuote } from './price-quote.ts';
import { boxPart, settingsWith, testRules } from './testing.ts';

describe('largestScalePercent', () => {
  it('is limited by the height of the tallest machine', () => {
    expect(largestScalePercent({ geometry: boxPart(100, 100, 200), rules: testRules })).toBe(200);
  });

  it('turns the part about Z when that fits more', () => {
    const geometry = boxPart(50, 100, 10);
    expect(largestScalePercent({ geometry, rules: testRules, technology: 'sla' })).toBe(100);
  });

  it('still has a price at the percent it names, and none above', () => {
    const geometry = boxPart(90, 50, 70);
    const largest = largestScalePercent({ geometry, rules: testRules, technology: 'fdm' });
    const at = (scalePercent: number) =>
      priceQuote({
        geometry,
        settings: settingsWith({ scalePercent }),
        rules: { ...testRules, review: { maxTotalCents: 1e9, maxQuantity: 50 } },
      }).status;
    expect([at(largest), at(largest + 1)]).toEqual(['priced', 'review']);
  });

  it('is 0 where no machine prints that way', () => {
    expect(largestScalePercent({ geometry: boxPart(1, 1, 1), rules: { ...testRules, machines: [] } })).toBe(
      0,
    );
  });
});
