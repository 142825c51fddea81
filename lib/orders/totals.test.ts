import { describe, expect, it } from 'vitest';
import type { FrozenQuote } from '#lib/quote';
import { deriveTotals, taxShare } from './totals.ts';

function priced(totalCents: number): Pick<FrozenQuote, 'totalCents' | 'taxCents' | 'lines'> {
  const taxCents = taxShare(totalCents, 22);
  return { totalCents, taxCents, lines: [{ kind: 'tax', amountCents: taxCents, facts: { percent: 22 } }] };
}

describe('totals of an order', () => {
  it('add the postage and the tax inside it', () => {
    const totals = deriveTotals({ parts: [priced(1220)], delivery: 'post', postageCents: 590 });
    expect(totals).toEqual({
      goodsCents: 1220,
      deliveryCents: 590,
      taxCents: 220 + 106,
      taxPercent: 22,
      totalCents: 1810,
    });
  });

  it('charge nothing for picking up, nor before a way of delivery is chosen', () => {
    for (const delivery of ['pickup', undefined] as const) {
      const totals = deriveTotals({ parts: [priced(1220)], delivery, postageCents: 590 });
      expect(totals).toMatchObject({ deliveryCents: 0, taxCents: 220, totalCents: 1220 });
    }
  });

  it('stay whole cents for any sum', () => {
    for (let cents = 1; cents < 2000; cents += 7) {
      const { taxCents } = deriveTotals({ parts: [priced(cents)], delivery: 'post', postageCents: 333 });
      expect(Number.isInteger(taxCents)).toBe(true);
    }
  });
});
