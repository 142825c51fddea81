import { expect, test } from 'vitest';
import { lookOfColour } from './looks.ts';
import { type RenderedPicture, renderPicture } from './render-picture.ts';
import { boxMesh, boxScene } from './testing.ts';

const size = { width: 160, height: 120 };

function pixelAt({ rgba, width }: RenderedPicture, x: number, y: number): number[] {
  return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

function luminanceAt(picture: RenderedPicture, x: number, y: number): number {
  const [r = 0, g = 0, b = 0] = pixelAt(picture, x, y);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('the object is opaque, its shadow partly transparent and the rest of the picture empty', () => {
  const picture = renderPicture(boxScene(), size);
  expect(pixelAt(picture, 80, 60)[3]).toBe(255);
  expect(pixelAt(picture, 2, 2)[3]).toBe(0);
  expect(pixelAt(picture, 158, 60)[3]).toBeLessThan(12);
  const shadows = Array.from({ length: 60 }, (_, x) => pixelAt(picture, 90 + x, 96)[3] ?? 0);
  const partly = shadows.filter((alpha) => alpha > 30 && alpha < 220);
  expect(partly.length).toBeGreaterThan(8);
});

test('the shadow is darkest where the object touches the floor', () => {
  const picture = renderPicture(boxScene(), size);
  const alphaRightOfFoot = [125, 132, 140, 150].map((x) => pixelAt(picture, x, 100)[3] ?? 0);
  expect(alphaRightOfFoot).toEqual(alphaRightOfFoot.toSorted((a, b) => b - a));
});

test('the same seed gives the same bytes, another one does not', () => {
  const options = { width: 64, height: 48 };
  const first = renderPicture(boxScene(), options).rgba;
  expect(renderPicture(boxScene(), options).rgba).toEqual(first);
  expect(renderPicture(boxScene(), { ...options, seed: 2 }).rgba).not.toEqual(first);
});

test('a scene without triangles is refused', () => {
  const mesh = { positions: new Float32Array(0), indices: new Uint32Array(0) };
  expect(() => renderPicture(boxScene({ mesh }), size)).toThrow(RangeError);
});

function brightnessSwings(picture: RenderedPicture): number {
  let swings = 0;
  let previous = 0;
  for (let y = 40; y < 95; y++) {
    const step = Math.sign(Math.round(luminanceAt(picture, 80, y) - luminanceAt(picture, 80, y - 1)));
    if (step !== 0 && step !== previous) {
      swings++;
      previous = step;
    }
  }
  return swings;
}

test('a wall shows its layers at their pitch, and none when the relief is off', () => {
  const layered = renderPicture(boxScene({}, { pitchMm: 4, relief: 1 }), size);
  const plain = renderPicture(boxScene({}, { pitchMm: 4, relief: 0 }), size);
  // 55 rows of about 0.42 mm hold five to six layers; each swings up and down once, grooves add a few.
  expect(brightnessSwings(layered)).toBeGreaterThanOrEqual(10);
  expect(brightnessSwings(layered)).toBeLessThanOrEqual(26);
  expect(brightnessSwings(plain)).toBeLessThan(8);
});

test('layers finer than two pixels are not drawn, so that no moiré appears', () => {
  const fine = renderPicture(boxScene({}, { pitchMm: 0.2, relief: 1 }), size);
  expect(brightnessSwings(fine)).toBeLessThan(8);
});

test('elevation bands change the colour by height', () => {
  const blue = lookOfColour({ kind: 'solid', hexes: ['#2040ff'] });
  const red = lookOfColour({ kind: 'solid', hexes: ['#ff2020'] });
  const bands = [
    { toZMm: 20, look: blue },
    { toZMm: 40, look: red },
  ];
  const picture = renderPicture(boxScene({ elevationBands: bands }), size);
  const [lowRed = 0, , lowBlue = 0] = pixelAt(picture, 80, 95);
  const [highRed = 0, , highBlue = 0] = pixelAt(picture, 80, 40);
  expect(lowBlue).toBeGreaterThan(lowRed);
  expect(highRed).toBeGreaterThan(highBlue);
});

test('a lit lamp shade is brighter than an unlit one', () => {
  const lit = luminanceAt(renderPicture(boxScene({ glow: 1 }), size), 80, 70);
  const unlit = luminanceAt(renderPicture(boxScene(), size), 80, 70);
  expect(lit).toBeGreaterThan(unlit + 10);
});

test('metal renders without holes or burnt-out pixels', () => {
  const look = lookOfColour({ kind: 'metallic', hexes: ['#C79A4B'] });
  const mesh = boxMesh(40, 40);
  const picture = renderPicture(boxScene({ mesh, look }), size);
  const [r = 0, g = 0, b = 0, alpha] = pixelAt(picture, 80, 70);
  expect(alpha).toBe(255);
  expect(r).toBeGreaterThan(g);
  expect(g).toBeGreaterThan(b);
  expect(b).toBeGreaterThan(10);
});
