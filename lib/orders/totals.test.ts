import { describe, expect, it } from 'vitest';
import type { FrozenQuote } from '#lib/quote';
import { deriveTotals, taxShare } from './totals.ts';

function priced(totalCents: number): Pick<FrozenQuote, 'totalCents' | 'taxCents' | 'lines'> {
  const taxCents = taxShare(totalCents, 22);
  return { totalCents, taxCents, lines: [{ kind: 'tax', amountCents: taxCents, facts: { percent: 22 } }] };
}

describe('totals of an order', () => {
  it('add the postage and the tax inside it', () => {
    const totals = deriveTotals({ parts: [priced(1220)], deliveryCents: 590 });
    expect(totals).toEqual({
      goodsCents: 1220,
      discountCents: 0,
      deliveryCents: 590,
      taxCents: 220 + 106,
      taxPercent: 22,
      totalCents: 1810,
    });
  });

  it('lower the tax with a discount, and not that of the postage', () => {
    const totals = deriveTotals({ parts: [priced(1220)], deliveryCents: 610, discountCents: 122 });
    expect(totals).toMatchObject({ taxCents: 198 + 110, discountCents: 122, totalCents: 1708 });
    const free = deriveTotals({ parts: [priced(1220)], deliveryCents: 0, discountCents: 1220 });
    expect(free).toMatchObject({ taxCents: 0, totalCents: 0 });
  });

  it('stay whole cents for any sum', () => {
    for (let cents = 1; cents < 2000; cents += 7) {
      const { taxCents } = deriveTotals({ parts: [priced(cents)], deliveryCents: 333 });
      expect(Number.isInteger(taxCents)).toBe(true);
    }
  });
});
