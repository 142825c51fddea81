import type { QuoteLine } from '#lib/quote';

export interface Stratum {
  readonly kind: QuoteLine['kind'];
  /** Share of the sum, 0 to 1; 0 for a line that takes away. */
  readonly share: number;
  /** CSS colour; null for a line that takes away: it has no place in the column. */
  readonly colour: string | null;
}

const darkest = 88;
const palest = 16;

/**
 * The column beside the lines of a price: what adds to the sum, in its proportion. The material is copper, the
 * rest goes from dark to pale in even steps of ink.
 */
export function deriveStrata(lines: readonly QuoteLine[]): readonly Stratum[] {
  const adding = lines.filter(({ amountCents }) => amountCents > 0);
  const sumCents = adding.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return lines.map((line) => {
    const place = adding.indexOf(line);
    if (place < 0) return { kind: line.kind, share: 0, colour: null };
    return { kind: line.kind, share: line.amountCents / sumCents, colour: toneOf(place, adding.length) };
  });
}

function toneOf(place: number, count: number): string {
  if (place === 0) return 'var(--copper-metal)';
  const steps = Math.max(1, count - 2);
  const ink = Math.round(darkest * (palest / darkest) ** ((place - 1) / steps));
  return `color-mix(in srgb, var(--ink) ${ink}%, var(--surface))`;
}
