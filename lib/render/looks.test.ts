import { expect, test } from 'vitest';
import { colourAtHeight, linearOfHex, lookOfColour } from './looks.ts';

test('reads sRGB hex colours as linear light', () => {
  expect(linearOfHex('#000000')).toEqual([0, 0, 0]);
  expect(linearOfHex('#ffffff')[1]).toBeCloseTo(1);
  expect(linearOfHex('#808080')[0]).toBeCloseTo(0.2159, 3);
});

test('refuses what is not a colour', () => {
  expect(() => linearOfHex('copper')).toThrow(RangeError);
  expect(() => lookOfColour({ kind: 'solid', hexes: [] })).toThrow(RangeError);
});

test('a gradient runs from its first colour at the foot to its last at the top', () => {
  const look = lookOfColour({ kind: 'gradient', hexes: ['#ff0000', '#00ff00', '#0000ff'] });
  expect(colourAtHeight(look, 0)).toEqual([1, 0, 0]);
  expect(colourAtHeight(look, 0.5)).toEqual([0, 1, 0]);
  expect(colourAtHeight(look, 2)).toEqual([0, 0, 1]);
  expect(colourAtHeight(look, 0.25)[0]).toBeCloseTo(0.5);
});

test('metallic colours are metal, the others are not', () => {
  expect(lookOfColour({ kind: 'metallic', hexes: ['#C79A4B'] }).metalness).toBeGreaterThan(0.5);
  expect(lookOfColour({ kind: 'solid', hexes: ['#C79A4B'] }).metalness).toBe(0);
});
