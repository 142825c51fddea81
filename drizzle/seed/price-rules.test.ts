import { describe, expect, test } from 'vitest';
import { priceQuote } from '#lib/quote';
import { priceRulesSchema } from '#lib/quote/schemas';
import { boxPart, settingsWith } from '#lib/quote/testing';
import { demoPriceRules } from './price-rules.data.ts';

describe('the demo price rules', () => {
  test('are valid', () => {
    expect(priceRulesSchema.parse(demoPriceRules)).toEqual(demoPriceRules);
  });

  test.each(demoPriceRules.materials.map(({ slug }) => slug))('price a small box in %s', (material) => {
    const settings = settingsWith({ material });
    const quote = priceQuote({ geometry: boxPart(30, 30, 20), settings, rules: demoPriceRules });
    expect(quote.status).toBe('priced');
  });

  test('are those of a plausible shop: about €11 for a bracket of 30 g in ASA', () => {
    const settings = settingsWith({ material: 'asa', infillPercent: 40 });
    const quote = priceQuote({ geometry: boxPart(70, 40, 20), settings, rules: demoPriceRules });
    expect(quote).toMatchObject({ status: 'priced' });
    if (quote.status !== 'priced') return;
    expect(quote.estimate.filamentGrams).toBeGreaterThan(25);
    expect(quote.estimate.filamentGrams).toBeLessThan(40);
    expect(quote.totalCents).toBeGreaterThan(900);
    expect(quote.totalCents).toBeLessThan(1700);
  });
});
