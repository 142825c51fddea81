import { describe, expect, it } from 'vitest';
import { priceQuote } from '#lib/quote';
import { boxPart, settingsWith, testRules } from '#lib/quote/testing';
import { deriveOffer } from './offer.ts';

const geometry = boxPart(60, 40, 30);

describe('deriveOffer', () => {
  it('prices the settings in every material, and says where there is no price', () => {
    const settings = settingsWith({ quantity: 2 });
    const { quote, materialCents } = deriveOffer({ geometry, rules: testRules, settings });
    expect(quote).toEqual(priceQuote({ geometry, settings, rules: testRules }));
    expect(materialCents.plain).toBe(quote.status === 'priced' ? quote.totalCents : null);
    expect(materialCents.gone).toBeNull();
  });

  it('tells the next quantity break with the price of a piece there', () => {
    const { nextBreak } = deriveOffer({ geometry, rules: testRules, settings: settingsWith() });
    const five = priceQuote({ geometry, settings: settingsWith({ quantity: 5 }), rules: testRules });
    expect(nextBreak).toEqual({
      fromQuantity: 5,
      percent: 10,
      unitCents: five.status === 'priced' ? five.unitCents : null,
    });
  });

  it('has no next break above the last one', () => {
    const { nextBreak } = deriveOffer({
      geometry,
      rules: testRules,
      settings: settingsWith({ quantity: 10 }),
    });
    expect(nextBreak).toBeNull();
  });
});
