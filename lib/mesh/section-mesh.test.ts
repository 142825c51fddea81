import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureMesh } from './measure-mesh.ts';
import { sectionMesh } from './section-mesh.ts';
import {
  boxMesh,
  flipTriangles,
  joinMeshes,
  mapPoints,
  shuffleTriangles,
  splitTriangles,
} from './testing.ts';

const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0);

describe('sections', () => {
  test('of a box are its ground plan in every layer', () => {
    const { areasMm2, perimetersMm, layerHeightMm } = sectionMesh(boxMesh(10, 20, 3), 0.2);
    expect([areasMm2.length, layerHeightMm]).toEqual([15, 0.2]);
    for (const area of areasMm2) expect(area).toBeCloseTo(200, 6);
    for (const perimeter of perimetersMm) expect(perimeter).toBeCloseTo(60, 6);
  });

  test('leave out what is hollow', () => {
    const inner = mapPoints(boxMesh(6, 6, 6), ([x, y, z]) => [x + 2, y + 2, z + 2]);
    const { areasMm2, perimetersMm } = sectionMesh(joinMeshes(boxMesh(10, 10, 10), flipTriangles(inner)), 1);
    expect([...areasMm2].map(Math.round)).toEqual([100, 100, 64, 64, 64, 64, 64, 64, 100, 100]);
    expect(perimetersMm[5]).toBeCloseTo(64, 6);
  });

  test('add up to the volume and the side area, however the part is turned, split and ordered', () => {
    const order = fc.array(fc.nat(1000), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(order, fc.double({ min: 0, max: 6, noNaN: true }), (numbers, angle) => {
        const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
        const box = shuffleTriangles(splitTriangles(boxMesh(10, 20, 30)), numbers);
        const mesh = mapPoints(box, ([x, y, z]) => [x * cos - z * sin + 500, y, x * sin + z * cos]);
        const { areasMm2, perimetersMm, layerHeightMm } = sectionMesh(mesh, 0.05);
        expect((sum(areasMm2) * layerHeightMm) / 6000).toBeCloseTo(1, 2);
        const { sideAreaMm2, levelAreaMm2 } = measureMesh(mesh);
        const error = Math.abs(sum(perimetersMm) * layerHeightMm - sideAreaMm2);
        expect(error).toBeLessThan(sideAreaMm2 * 0.01 + levelAreaMm2 * 0.02);
      }),
    );
  });

  test('are fewer where a part would have too many', () => {
    const { areasMm2, layerHeightMm } = sectionMesh(boxMesh(1, 1, 1e9), 0.1);
    expect(layerHeightMm).toBeGreaterThan(0.1);
    expect(sum(areasMm2) * layerHeightMm).toBeCloseTo(1e9, -3);
  });

  test('need a height', () => {
    expect(() => sectionMesh(boxMesh(1, 1, 1), 0)).toThrow(RangeError);
  });
});
