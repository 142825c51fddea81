import { describe, expect, test } from 'vitest';
import { castBecause } from '#lib/cast';
import { asksNotToBeCounted } from './visitor.ts';

function asks(says: Readonly<Record<string, unknown>>): boolean {
  return asksNotToBeCounted(castBecause<Navigator>('only what a visitor says is asked of it', says));
}

describe('a visitor', () => {
  test('is not counted who says so by Global Privacy Control or Do Not Track', () => {
    expect(asks({ globalPrivacyControl: true })).toBe(true);
    expect(asks({ doNotTrack: '1' })).toBe(true);
  });

  test('is counted who says nothing of it, or that it is welcome', () => {
    expect(asks({})).toBe(false);
    expect(asks({ globalPrivacyControl: false, doNotTrack: '0' })).toBe(false);
    expect(asks({ doNotTrack: null })).toBe(false);
  });
});
