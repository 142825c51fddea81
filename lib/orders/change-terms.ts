import type { FrozenQuote } from '#lib/quote';
import { deriveTotals, taxShare } from './totals.ts';

export interface PricedLine {
  readonly frozen: Pick<FrozenQuote, 'lines'>;
  readonly totalCents: number;
}

function taxPercentOf({ frozen }: PricedLine): number {
  return Number(frozen.lines.find(({ kind }) => kind === 'tax')?.facts.percent ?? 0);
}

/** The sums of an order whose lines cost what its owner and its customer have agreed on. */
export function deriveChangedTotals(
  lines: readonly PricedLine[],
  { deliveryCents, discountCents }: { deliveryCents: number; discountCents: number },
) {
  const parts = lines.map((line) => ({
    totalCents: line.totalCents,
    taxCents: taxShare(line.totalCents, taxPercentOf(line)),
    lines: line.frozen.lines,
  }));
  const goodsCents = parts.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const { taxPercent: _, ...totals } = deriveTotals({
    parts,
    deliveryCents,
    discountCents: Math.min(discountCents, goodsCents),
  });
  return totals;
}
