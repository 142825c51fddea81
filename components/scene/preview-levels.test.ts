import { describe, expect, it } from 'vitest';
import { betterLevel, firstLevel } from './preview-levels.ts';

const level = (sizeBytes: number) => ({ url: `/level-${sizeBytes}`, sizeBytes });

describe('the levels of a model', () => {
  it('begin with the finest that is quick to load, and go on to the whole', () => {
    const levels = [level(2_600_000), level(660_000), level(140_000)];
    expect(firstLevel(levels)).toBe(levels[2]);
    expect(betterLevel(levels)).toBe(levels[0]);
  });

  it('are one where the whole is small', () => {
    const levels = [level(90_000), level(40_000)];
    expect(firstLevel(levels)).toBe(levels[0]);
    expect(betterLevel(levels)).toBeUndefined();
  });

  it('leave out what is too large for any page', () => {
    const levels = [level(9_000_000), level(700_000), level(600_000)];
    expect(firstLevel(levels)).toBe(levels[2]);
    expect(betterLevel(levels)).toBe(levels[1]);
  });

  it('are nothing for a model without previews', () => {
    expect(firstLevel([])).toBeUndefined();
    expect(betterLevel([])).toBeUndefined();
    expect(betterLevel([level(9_000_000)])).toBeUndefined();
  });
});
