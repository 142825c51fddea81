import { describe, expect, it } from 'vitest';
import { isSparing } from './is-sparing.ts';

describe('isSparing', () => {
  it('spares slow lines and who has asked for it', () => {
    expect(isSparing({ saveData: true, effectiveType: '4g' })).toBe(true);
    expect(isSparing({ saveData: false, effectiveType: '3g' })).toBe(true);
  });

  it('spares no fast line, nor one that the browser says nothing of', () => {
    expect(isSparing({ saveData: false, effectiveType: '4g' })).toBe(false);
    expect(isSparing({})).toBe(false);
    expect(isSparing(undefined)).toBe(false);
  });
});
