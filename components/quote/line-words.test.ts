import { describe, expect, it } from 'vitest';
import { type PricedQuote, priceQuote } from '#lib/quote';
import { boxPart, settingsWith, testRules } from '#lib/quote/testing';
import type { Locale } from '#lib/text';
import { quoteText } from '#lib/text/messages/quote';
import { lineWords } from './line-words.ts';

const spaces = /[\u00a0\u202f]/g;

function pricedAt(changes: Parameters<typeof settingsWith>[0]): PricedQuote {
  const geometry = boxPart(60, 40, 30);
  const quote = priceQuote({ geometry, settings: settingsWith(changes), rules: testRules });
  if (quote.status !== 'priced') throw new Error('The test needs a price.');
  return quote;
}

function rowsOf(quote: PricedQuote, locale: Locale = 'en') {
  const { technology, currency } = quote;
  const context = {
    text: quoteText[locale].lines,
    ...{ locale, currency, technology },
    quantity: quote.settings.quantity,
    colourName: 'Brass',
  };
  return Object.fromEntries(
    quote.lines.map((line) => {
      const { title, fact } = lineWords(line, context);
      return [line.kind, `${title}: ${fact}`.replace(spaces, ' ')];
    }),
  );
}

describe('lineWords', () => {
  it('says how the material and the machine time come about', () => {
    const rows = rowsOf(pricedAt({}));
    expect(rows.filament).toMatch(/^Filament: [\d.]+ g × €0\.02$/);
    expect(rows['machine-time']).toMatch(/^Machine time: \d h( \d+ min)? × €2\.00 an hour$/);
    expect(rows['set-up']).toBe('Set-up and hand work: 10 min × €24.00 an hour');
    expect(rows['failed-prints']).toBe('Failed prints: 5% of material and machine time');
    expect(rows.tax).toMatch(/^VAT: 22% of €\d+\.\d\d$/);
  });

  it('gives the grams of one piece and their price, so that the amount can be worked out again', () => {
    const quote = pricedAt({ quantity: 3 });
    const line = quote.lines.find(({ kind }) => kind === 'filament');
    const [, pieces, grams, perGram] =
      /(\d+) × ([\d.]+) g × €([\d.]+)$/.exec(rowsOf(quote).filament ?? '') ?? [];
    const cents = Number(pieces) * Number(grams) * Number(perGram) * 100;
    expect(Math.abs(cents - (line?.amountCents ?? 0))).toBeLessThanOrEqual(1);
  });

  it('names the colour that costs more, the discount and the rush', () => {
    const rows = rowsOf(pricedAt({ colour: 'brass', quantity: 5, urgency: 'rush' }));
    expect(rows.colour).toBe('Colour: Brass: 25% of the material');
    expect(rows['quantity-discount']).toBe('Quantity discount: 10% from 5 pieces on');
    expect(rows.rush).toBe('Rush: 50%, printed before the others');
  });

  it('calls resin resin, and gives the time of its plates, not of a piece', () => {
    const rows = rowsOf(pricedAt({ material: 'liquid', quantity: 4 }));
    expect(rows.filament).toMatch(/^Resin: 4 × /);
    expect(rows['machine-time']).toMatch(/^Machine time: \d+ (h|min)/);
  });

  it('has a whole sentence for every line in both languages', () => {
    for (const locale of ['en', 'ru'] as const) {
      for (const changes of [{}, { quantity: 12, urgency: 'rush', colour: 'brass' }] as const) {
        for (const row of Object.values(rowsOf(pricedAt(changes), locale))) expect(row).not.toMatch(/[{}]/);
      }
    }
  });
});
