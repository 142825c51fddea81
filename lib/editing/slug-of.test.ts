import { describe, expect, it } from 'vitest';
import { slugOf } from './slug-of.ts';

describe('slugOf', () => {
  it('makes an address of a name', () => {
    expect(slugOf('  Crème brûlée, 2nd layer! ')).toBe('creme-brulee-2nd-layer');
  });

  it('has nothing to suggest for a name without Latin letters', () => {
    expect(slugOf('Ваза')).toBe('');
  });
});
