import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceQuote } from './price-quote.ts';
import type { PriceRules } from './price-rules.ts';
import { boxPart, settingsWith, testRules } from './testing.ts';
import { layerHeightsMm, type PartGeometry, type PrintSettings, type QuoteLineKind } from './types.ts';

const cube = boxPart(60, 60, 60);

function price(
  settings: Partial<PrintSettings> = {},
  { geometry = cube, rules = testRules }: { geometry?: PartGeometry; rules?: PriceRules } = {},
) {
  const quote = priceQuote({ geometry, settings: settingsWith(settings), rules });
  if (quote.status !== 'priced') throw new Error(`Not priced: ${JSON.stringify(quote.reasons)}`);
  const line = (kind: QuoteLineKind) => quote.lines.find((each) => each.kind === kind);
  return { ...quote, line, cents: (kind: QuoteLineKind) => line(kind)?.amountCents };
}

function reasons(
  settings: Partial<PrintSettings> = {},
  { geometry = cube, rules = testRules }: { geometry?: PartGeometry; rules?: PriceRules } = {},
) {
  const quote = priceQuote({ geometry, settings: settingsWith(settings), rules });
  return quote.status === 'review' ? quote.reasons.map(({ reason }) => reason) : [];
}

const anySettings = fc.record({
  material: fc.constantFrom('plain', 'liquid'),
  colour: fc.constantFrom('ink', 'brass'),
  layerHeightMm: fc.constantFrom(...layerHeightsMm),
  infillPercent: fc.integer({ min: 10, max: 100 }),
  scalePercent: fc.integer({ min: 20, max: 300 }),
  quantity: fc.integer({ min: 1, max: 50 }),
  supports: fc.constantFrom('auto' as const, 'none' as const),
  urgency: fc.constantFrom('standard' as const, 'rush' as const),
});
const length = fc.double({ min: 0.5, max: 150, noNaN: true });
const anyPart = fc
  .record({ x: length, y: length, z: length, overhang: fc.double({ min: 0, max: 2000, noNaN: true }) })
  .map(({ x, y, z, overhang }) => ({
    ...boxPart(x, y, z),
    overhangAreaMm2: overhang,
    overhangColumnMm3: overhang * z * 0.5,
  }));

describe('the lines of a price', () => {
  test('add up to the total, in whole cents, whatever is ordered', () => {
    fc.assert(
      fc.property(anyPart, anySettings, (geometry, settings) => {
        const quote = priceQuote({ geometry, settings, rules: testRules });
        if (quote.status !== 'priced') return;
        const amounts = quote.lines.map(({ amountCents }) => amountCents);
        expect(amounts.every(Number.isSafeInteger)).toBe(true);
        expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(quote.totalCents);
        expect(quote.netCents + quote.taxCents).toBe(quote.totalCents);
        expect(quote.unitCents * settings.quantity).toBe(quote.totalCents);
      }),
    );
  });

  test('never promise less than the minimum, nothing or a broken number', () => {
    fc.assert(
      fc.property(anyPart, anySettings, (geometry, settings) => {
        const quote = priceQuote({ geometry, settings, rules: testRules });
        if (quote.status !== 'priced') return;
        expect(quote.unitCents).toBeGreaterThanOrEqual(testRules.minimumPartCents);
        expect(quote.totalCents).toBeGreaterThanOrEqual(testRules.minimumOrderCents);
        expect(quote.totalCents).toBeLessThanOrEqual(testRules.review.maxTotalCents);
        expect(JSON.stringify(quote)).not.toMatch(/null|-0[,}]/);
      }),
    );
  });

  test('are the same each time', () => {
    fc.assert(
      fc.property(anyPart, anySettings, (geometry, settings) => {
        const again = () => priceQuote({ geometry, settings, rules: testRules });
        expect(again()).toEqual(again());
      }),
    );
  });

  test('name what each is for, tax last', () => {
    const { lines } = price();
    expect(lines.map(({ kind }) => kind)).toEqual([
      'filament',
      'machine-time',
      'set-up',
      'failed-prints',
      'margin',
      'rounding',
      'tax',
    ]);
  });

  test('are made from the grams and hours that are shown', () => {
    const { estimate, line } = price({ quantity: 3 });
    const grams = Math.round(estimate.filamentGrams * 300) / 100;
    expect(line('filament')).toEqual({
      kind: 'filament',
      amountCents: Math.round((grams * 2000) / 1000),
      facts: { grams, quantity: 3, centsPerKilogram: 2000 },
    });
    const seconds = estimate.printTimeS * 3;
    expect(line('machine-time')).toEqual({
      kind: 'machine-time',
      amountCents: Math.round((seconds * 200) / 3600),
      facts: { seconds, quantity: 3, centsPerHour: 200 },
    });
  });
});

describe('a price', () => {
  test('includes the tax and shows it as its own line', () => {
    const { totalCents, netCents, taxCents, cents } = price();
    expect(taxCents).toBe(Math.round((totalCents * 22) / 122));
    expect(cents('tax')).toBe(totalCents - netCents);
  });

  test('of a part is a multiple of the rounding step', () => {
    expect(price({ quantity: 3 }).unitCents % 10).toBe(0);
    expect(price({}, { rules: { ...testRules, roundToCents: 100 } }).unitCents % 100).toBe(0);
  });

  test('of a 0.1 g part is the minimum of an order', () => {
    const tiny = price({}, { geometry: boxPart(4, 4, 4) });
    expect(tiny.totalCents).toBe(800);
    expect(tiny.line('minimum')?.facts).toEqual({ minimumCents: 800, per: 'order' });
  });

  test('of several tiny parts is the minimum of each', () => {
    const rules = { ...testRules, labour: { ...testRules.labour, minutesPerPart: 0 } };
    const tiny = price({ quantity: 4 }, { geometry: boxPart(4, 4, 4), rules });
    expect(tiny.unitCents).toBe(400);
    expect(tiny.line('minimum')?.facts).toEqual({ minimumCents: 400, per: 'part' });
  });

  test('shares the set-up between parts', () => {
    expect(price({ quantity: 2 }).unitCents).toBeLessThan(price().unitCents);
    expect(price({ quantity: 2 }).line('set-up')?.facts).toEqual({ minutes: 15, centsPerHour: 2400 });
  });

  test.each([
    { quantity: 4, percent: undefined },
    { quantity: 5, percent: 10 },
    { quantity: 9, percent: 10 },
    { quantity: 10, percent: 20 },
  ])('of $quantity parts has the highest break that it reaches', ({ quantity, percent }) => {
    expect(price({ quantity }).line('quantity-discount')?.facts.percent).toBe(percent);
  });

  test('costs more in a hurry, in metal and with more infill', () => {
    const { totalCents } = price();
    expect(price({ urgency: 'rush' }).totalCents).toBeGreaterThan(totalCents);
    expect(price({ colour: 'brass' }).totalCents).toBeGreaterThan(totalCents);
    expect(price({ infillPercent: 60 }).totalCents).toBeGreaterThan(totalCents);
  });

  test('grows with size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 140 }), (scalePercent) => {
        const smaller = price({ scalePercent });
        const larger = price({ scalePercent: scalePercent + 10 });
        expect(larger.totalCents).toBeGreaterThanOrEqual(smaller.totalCents);
        expect(larger.estimate.filamentGrams).toBeGreaterThan(smaller.estimate.filamentGrams);
      }),
    );
  });

  test('goes to the first machine that the part fits, turned if need be', () => {
    expect(price({}, { geometry: boxPart(190, 140, 20) }).machine).toBe('small');
    expect(price({}, { geometry: boxPart(140, 190, 20) }).machine).toBe('small');
    expect(price({}, { geometry: boxPart(160, 160, 20) }).machine).toBe('large');
  });

  test('of resin parts counts plates, not parts', () => {
    const part = { geometry: boxPart(20, 20, 20) };
    const time = (quantity: number) => price({ material: 'liquid', quantity }, part).line('machine-time');
    expect(time(8)?.facts.seconds).toBe(time(1)?.facts.seconds);
    expect(time(9)?.facts.seconds).toBe(2 * Number(time(1)?.facts.seconds));
  });
});

describe('a person looks first', () => {
  test.each<[string, Partial<PrintSettings>]>([
    ['too-big', { scalePercent: 700 }],
    ['too-small', { scalePercent: 0.5 }],
    ['over-quantity', { quantity: 51 }],
    ['over-sum', { quantity: 50, urgency: 'rush', scalePercent: 300, infillPercent: 100 }],
    ['material-unavailable', { material: 'gone' }],
    ['material-unavailable', { material: 'unheard-of' }],
    ['not-a-price', { quantity: 0 }],
    ['not-a-price', { quantity: 1.5 }],
    ['not-a-price', { quantity: Number.NaN }],
    ['not-a-price', { scalePercent: -100 }],
    ['not-a-price', { scalePercent: Number.POSITIVE_INFINITY }],
    ['not-a-price', { infillPercent: 0 }],
  ])('%s: %o', (reason, settings) => {
    expect(reasons(settings)).toEqual([reason]);
  });

  test('when a hole is large enough to make the volume a guess', () => {
    expect(reasons({}, { geometry: { ...cube, unsealedEdgeLengthMm: 240 } })).toEqual(['broken-mesh']);
    expect(reasons({}, { geometry: { ...cube, unsealedEdgeLengthMm: 4 } })).toEqual([]);
  });

  test.each([
    ['without volume', { volumeMm3: 0 }],
    ['with more volume than its box', { volumeMm3: 60 ** 3 * 2 }],
  ])('at a mesh %s', (_what, change) => {
    expect(reasons({}, { geometry: { ...cube, ...change } })).toEqual(['broken-mesh']);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('at a volume of %d', (volumeMm3) => {
    expect(reasons({}, { geometry: { ...cube, volumeMm3 } })).toEqual(['not-a-price']);
  });

  test('and sees every reason at once', () => {
    expect(reasons({ scalePercent: 700, quantity: 60, material: 'gone' })).toEqual([
      'material-unavailable',
      'over-quantity',
      'too-big',
    ]);
  });

  test('rather than at a price that is negative, whatever the rules say', () => {
    const rules = { ...testRules, marginPercent: -500, minimumPartCents: 0, minimumOrderCents: 0 };
    expect(reasons({}, { rules })).toEqual(['not-a-price']);
  });
});
