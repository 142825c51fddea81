import { describe, expect, it } from 'vitest';
import type { QuoteLine } from '#lib/quote';
import { deriveStrata } from './strata.ts';

const line = (kind: QuoteLine['kind'], amountCents: number): QuoteLine => ({ kind, amountCents, facts: {} });

describe('deriveStrata', () => {
  it('gives every line its share of the sum', () => {
    const strata = deriveStrata([line('filament', 300), line('machine-time', 500), line('tax', 200)]);
    expect(strata.map(({ share }) => share)).toEqual([0.3, 0.5, 0.2]);
  });

  it('leaves what takes away out of the column, and the rest still fills it', () => {
    const strata = deriveStrata([line('filament', 300), line('quantity-discount', -50), line('tax', 100)]);
    expect(strata[1]).toEqual({ kind: 'quantity-discount', share: 0, colour: null });
    expect(strata.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('makes the material copper and gives no two lines the same tone', () => {
    const kinds = [
      'filament',
      'support',
      'colour',
      'machine-time',
      'set-up',
      'margin',
      'rush',
      'tax',
    ] as const;
    const tones = deriveStrata(kinds.map((kind) => line(kind, 100))).map(({ colour }) => colour);
    expect(tones[0]).toBe('var(--copper-metal)');
    expect(new Set(tones).size).toBe(kinds.length);
  });
});
