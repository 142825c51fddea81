import type { FrozenQuote } from '#lib/quote';

export interface OrderTotals {
  readonly goodsCents: number;
  /** What a coupon takes off the goods. */
  readonly discountCents: number;
  readonly deliveryCents: number;
  /** The tax that is inside `totalCents`. */
  readonly taxCents: number;
  readonly taxPercent: number;
  readonly totalCents: number;
}

type Priced = Pick<FrozenQuote, 'totalCents' | 'taxCents' | 'lines'>;

function taxPercentOf({ lines }: Priced): number {
  const percent = Number(lines.find(({ kind }) => kind === 'tax')?.facts.percent ?? 0);
  return Number.isFinite(percent) ? percent : 0;
}

/** Tax inside a gross sum, rounded to the nearest cent. */
export function taxShare(grossCents: number, taxPercent: number): number {
  return Math.round((grossCents * taxPercent) / (100 + taxPercent));
}

/**
 * What an order costs, from frozen prices and the shop's settings alone. Postage bears the highest rate of
 * the goods; before a way of delivery is chosen it is not yet counted.
 */
export function deriveTotals({
  parts,
  deliveryCents,
  discountCents = 0,
}: {
  parts: readonly Priced[];
  deliveryCents: number;
  discountCents?: number;
}): OrderTotals {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const goodsCents = sum(parts.map(({ totalCents }) => totalCents));
  const taxPercent = Math.max(0, ...parts.map(taxPercentOf));
  const goodsTaxCents = sum(parts.map(({ taxCents }) => taxCents));
  // A discount lowers the tax of the goods in proportion.
  const keptShare = goodsCents === 0 ? 0 : (goodsCents - discountCents) / goodsCents;
  return {
    goodsCents,
    discountCents,
    deliveryCents,
    taxCents: Math.round(goodsTaxCents * keptShare) + taxShare(deliveryCents, taxPercent),
    taxPercent,
    totalCents: goodsCents - discountCents + deliveryCents,
  };
}
