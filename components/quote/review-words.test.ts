import { describe, expect, it } from 'vitest';
import { reviewReasons } from '#lib/quote';
import { quoteText } from '#lib/text/messages/quote';
import { reviewWords } from './review-words.ts';

const facts = {
  ...{ x: 300, y: 200, z: 400, maxX: 350, maxY: 350, maxZ: 400 },
  ...{ unsealedEdgeLengthMm: 38, totalCents: 200_000, maxCents: 150_000 },
  ...{ quantity: 120, maxQuantity: 100, material: 'petg' },
};

describe('reviewWords', () => {
  it('has a whole sentence for every reason in both languages', () => {
    for (const locale of ['en', 'ru'] as const) {
      const context = { text: quoteText[locale].review, locale, currency: 'EUR', materialName: () => 'PETG' };
      for (const reason of reviewReasons) {
        const words = reviewWords({ reason, facts }, context);
        expect(words).toMatch(/\.$/);
        expect(words).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });
});
