import { describe, expect, test } from 'vitest';
import { freezeQuote, isSameQuote, verifyFrozenQuote } from './freeze-quote.ts';
import { priceQuote } from './price-quote.ts';
import { frozenQuoteSchema, priceRulesSchema, printSettingsSchema } from './schemas.ts';
import { boxPart, settingsWith, testRules } from './testing.ts';

const geometry = boxPart(60, 60, 60);
const issuedAt = new Date('2026-11-20T10:00:00Z');

function pricedCube(quantity = 1) {
  const quote = priceQuote({ geometry, settings: settingsWith({ quantity }), rules: testRules });
  if (quote.status !== 'priced') throw new Error('The cube has no price.');
  return quote;
}

const frozen = freezeQuote(pricedCube(), { issuedAt });
const now = new Date('2026-11-21T10:00:00Z');

describe('a frozen quote', () => {
  test('holds for 14 days', () => {
    expect(frozen).toMatchObject({
      issuedAt: '2026-11-20T10:00:00.000Z',
      validUntil: '2026-12-04T10:00:00.000Z',
    });
  });

  test('survives JSON and its own schema', () => {
    expect(frozenQuoteSchema.parse(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen);
  });

  test('is confirmed by pricing it again', () => {
    expect(verifyFrozenQuote(frozen, { geometry, rules: testRules, now })).toEqual({ ok: true });
  });

  test.each([
    ['quote-expired', { now: new Date('2026-12-04T10:00:01Z') }],
    ['quote-other-model', { geometry: { ...geometry, hash: 'b'.repeat(64) } }],
    ['quote-other-rules', { rules: { ...testRules, version: 8 } }],
    ['quote-other-price', { rules: { ...testRules, marginPercent: 11 } }],
    ['quote-other-price', { geometry: boxPart(61, 60, 60) }],
  ])('is refused as %s', (reason, change) => {
    const check = verifyFrozenQuote(frozen, { geometry, rules: testRules, now, ...change });
    expect(check).toEqual({ ok: false, reason });
  });

  test('is refused when a client changed its total', () => {
    const forged = { ...frozen, unitCents: 1, totalCents: 1 };
    expect(verifyFrozenQuote(forged, { geometry, rules: testRules, now })).toEqual({
      ok: false,
      reason: 'quote-other-price',
    });
  });
});

describe('two quotes', () => {
  test('are the same when a database has changed the order of their keys', () => {
    const reordered = Object.fromEntries(Object.entries(frozen).toReversed());
    expect(isSameQuote(frozenQuoteSchema.parse(reordered), frozen)).toBe(true);
  });

  test('differ when anything that was promised differs', () => {
    expect(isSameQuote(pricedCube(2), pricedCube(1))).toBe(false);
    expect(isSameQuote({ ...pricedCube(), lines: [] }, pricedCube())).toBe(false);
  });
});

describe('what comes from outside', () => {
  test('is taken when it is complete and sane', () => {
    expect(printSettingsSchema.parse(settingsWith())).toEqual(settingsWith());
    expect(priceRulesSchema.parse(testRules)).toEqual(testRules);
  });

  test.each([
    { quantity: 0 },
    { quantity: 1.5 },
    { infillPercent: 9 },
    { scalePercent: 0 },
    { material: '' },
  ])('is refused: %o', (change) => {
    expect(printSettingsSchema.safeParse(settingsWith(change)).success).toBe(false);
  });

  test('is refused at a layer height that no machine is set up for', () => {
    expect(printSettingsSchema.safeParse({ ...settingsWith(), layerHeightMm: 0.15 }).success).toBe(false);
  });
});
