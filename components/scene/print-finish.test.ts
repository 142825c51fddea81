import { describe, expect, it } from 'vitest';
import { finishOf, plainFinish } from './print-finish.ts';

const fdm = (slug: string) => finishOf({ technology: 'fdm', slug });

describe('finishOf', () => {
  it('makes PETG glossier and flexible filament duller than PLA', () => {
    expect(fdm('pla')).toBe(plainFinish);
    expect(fdm('petg').roughness).toBeLessThan(plainFinish.roughness);
    expect(fdm('tpu-95a').roughness).toBeGreaterThan(plainFinish.roughness);
  });

  it('makes resin smooth whatever it is called', () => {
    const resin = finishOf({ technology: 'sla', slug: 'resin-tough' });
    expect(resin.ridges).toBeLessThan(0.5);
    expect(resin.roughness).toBeLessThan(0.5);
  });

  it('takes an unknown filament for PLA', () => {
    expect(fdm('wood-fill')).toBe(plainFinish);
  });
});
