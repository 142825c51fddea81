import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureMesh } from './measure-mesh.ts';
import { scaleMesh } from './scale-mesh.ts';
import {
  boxMesh,
  flipTriangles,
  joinMeshes,
  mapPoints,
  meshOf,
  shuffleTriangles,
  splitTriangles,
} from './testing.ts';
import type { TriangleMesh } from './types.ts';
import { unweld, weld } from './weld.ts';

const side = fc.double({ min: 0.5, max: 300, noNaN: true });
const angles = fc.tuple(...[0, 1].map(() => fc.double({ min: 0, max: 6.28, noNaN: true })));

function turn(mesh: TriangleMesh, a: number, b: number): TriangleMesh {
  const [sinA, cosA, sinB, cosB] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b)];
  return mapPoints(mesh, ([x, y, z]) => {
    const [x1, y1] = [x * cosA - y * sinA, x * sinA + y * cosA];
    return [x1, y1 * cosB - z * sinB, y1 * sinB + z * cosB];
  });
}

const without = (mesh: TriangleMesh, triangles: number) => meshOf(mesh.positions.subarray(triangles * 9));
const moved = (mesh: TriangleMesh, dx: number) => mapPoints(mesh, ([x, y, z]) => [x + dx, y, z]);

describe('a cube of side a', () => {
  test('has the volume a³ and the surface 6 a² however it is turned, split and ordered', () => {
    fc.assert(
      fc.property(
        side,
        angles,
        fc.array(fc.nat(1000), { minLength: 48, maxLength: 48 }),
        (a, [b = 0, c = 0], order) => {
          const cube = shuffleTriangles(splitTriangles(turn(boxMesh(a, a, a), b, c)), order);
          const { volumeMm3, surfaceMm2, ...measure } = measureMesh(cube);
          expect(volumeMm3 / a ** 3).toBeCloseTo(1, 4);
          expect(surfaceMm2 / (6 * a ** 2)).toBeCloseTo(1, 4);
          expect(measure).toMatchObject({ triangleCount: 48, isInsideOut: false, degenerateFaceCount: 0 });
        },
      ),
    );
  });

  test('is one closed shell that stands on the plate', () => {
    expect(measureMesh(boxMesh(10, 20, 30))).toMatchObject({
      sizeMm: { x: 10, y: 20, z: 30 },
      volumeMm3: 6000,
      surfaceMm2: 2200,
      sideAreaMm2: 1800,
      levelAreaMm2: 200,
      shellCount: 1,
      openEdgeCount: 0,
      nonManifoldEdgeCount: 0,
      flippedEdgeCount: 0,
      unsealedEdgeLengthMm: 0,
      baseAreaMm2: 200,
      overhangAreaMm2: 0,
    });
  });

  test('keeps its volume far from the origin', () => {
    const far = mapPoints(boxMesh(10, 10, 10), ([x, y, z]) => [x + 100_000, y - 100_000, z]);
    expect(measureMesh(far).volumeMm3).toBeCloseTo(1000, 6);
  });

  test('of any size that floats can hold has a finite volume', () => {
    expect(measureMesh(boxMesh(3e38, 3e38, 3e38)).volumeMm3).toBeGreaterThan(1e115);
    expect(measureMesh(boxMesh(1e-3, 1e-3, 1e-3)).volumeMm3).toBeCloseTo(1e-9, 12);
  });

  test('scaled to 80 % has 0.512 of the volume', () => {
    expect(measureMesh(scaleMesh(boxMesh(10, 10, 10), 0.8)).volumeMm3).toBeCloseTo(512, 3);
  });
});

describe('a faulty mesh', () => {
  test('shows a missing face as open edges with their length', () => {
    const measure = measureMesh(without(boxMesh(10, 10, 10), 2));
    expect(measure).toMatchObject({ openEdgeCount: 4, unsealedEdgeLengthMm: 40, shellCount: 1 });
  });

  test('is inside out when all faces look inwards, with the same measures', () => {
    const outside = measureMesh(boxMesh(10, 20, 30));
    expect(measureMesh(flipTriangles(boxMesh(10, 20, 30)))).toEqual({ ...outside, isInsideOut: true });
  });

  test('shows a face that looks the wrong way as flipped edges', () => {
    const box = boxMesh(10, 10, 10);
    const flipped = joinMeshes(flipTriangles(meshOf(box.positions.subarray(0, 18))), without(box, 2));
    expect(measureMesh(flipped)).toMatchObject({
      flippedEdgeCount: 4,
      openEdgeCount: 0,
      unsealedEdgeLengthMm: 40,
    });
  });

  test('counts separate bodies as shells', () => {
    const three = joinMeshes(...[0, 20, 40].map((dx) => moved(boxMesh(10, 10, 10), dx)));
    expect(measureMesh(three)).toMatchObject({ shellCount: 3, openEdgeCount: 0 });
  });

  test('counts the edge where two bodies touch as non-manifold', () => {
    const touching = joinMeshes(
      boxMesh(10, 10, 10),
      mapPoints(boxMesh(10, 10, 10), ([x, y, z]) => [x + 10, y + 10, z]),
    );
    expect(measureMesh(touching)).toMatchObject({ nonManifoldEdgeCount: 1, openEdgeCount: 0 });
  });

  test('counts faces without area', () => {
    const slivers = meshOf([0, 0, 0, 1, 0, 0, 2, 0, 0, 5, 5, 5, 5, 5, 5, 6, 6, 6]);
    expect(measureMesh(joinMeshes(boxMesh(10, 10, 10), slivers)).degenerateFaceCount).toBe(2);
  });

  test('with one point shared by 200,000 faces is measured in linear time', () => {
    const spokes = 200_000;
    const rim = (index: number) => [Math.cos(index / 1000) * 50, Math.sin(index / 1000) * 50, index / 1e5];
    const fan = Array.from({ length: spokes }, (_, index) => [
      0,
      0,
      50,
      ...rim(index),
      ...rim(index + 1),
    ]).flat();
    const start = performance.now();
    measureMesh(meshOf(fan));
    expect(performance.now() - start).toBeLessThan(4500);
  });
});

describe('overhangs', () => {
  const table = joinMeshes(
    mapPoints(boxMesh(10, 10, 20), ([x, y, z]) => [x + 20, y + 20, z]),
    mapPoints(boxMesh(50, 50, 5), ([x, y, z]) => [x, y, z + 20]),
  );

  test('are the faces that look down above the plate, with the column under them', () => {
    const measure = measureMesh(table);
    expect(measure).toMatchObject({ overhangAreaMm2: 2500, baseAreaMm2: 100 });
    expect(measure.overhangColumnMm3 / (2400 * 20)).toBeCloseTo(1, 2);
  });

  test('reach down to the part where it is below them, not to the plate', () => {
    const shelf = mapPoints(boxMesh(50, 50, 5), ([x, y, z]) => [x, y, z + 40]);
    const column = mapPoints(boxMesh(10, 10, 20), ([x, y, z]) => [x + 20, y + 20, z + 25]);
    const { overhangColumnMm3 } = measureMesh(joinMeshes(table, column, shelf));
    expect(overhangColumnMm3 / (2400 * 20 + 2400 * 15)).toBeCloseTo(1, 2);
  });

  test('are the same for a part whose bodies reach into each other, or that is inside out', () => {
    const leg = mapPoints(boxMesh(10, 10, 23), ([x, y, z]) => [x + 20, y + 20, z]);
    const top = mapPoints(boxMesh(50, 50, 5), ([x, y, z]) => [x, y, z + 20]);
    const column = measureMesh(table).overhangColumnMm3;
    expect(measureMesh(joinMeshes(leg, top)).overhangColumnMm3).toBeCloseTo(column, 3);
    expect(measureMesh(flipTriangles(table)).overhangColumnMm3).toBeCloseTo(column, 3);
  });

  test('are none on walls that lean by less than 45°', () => {
    const leaning = mapPoints(boxMesh(10, 10, 20), ([x, y, z]) => [x + z * 0.9, y, z]);
    expect(measureMesh(leaning).overhangAreaMm2).toBe(0);
  });
});

describe('welding', () => {
  test('shares equal corners and comes back to the same triangles', () => {
    const box = splitTriangles(boxMesh(10, 20, 30));
    const welded = weld(box);
    expect(welded.positions.length / 3).toBe(26);
    expect(unweld(welded)).toEqual(box);
  });

  test('keeps the corners of triangles that share none, however many they are', () => {
    const soup = meshOf(Float32Array.from({ length: 9 * 1000 }, (_, index) => index % 8999));
    const welded = weld(soup);
    expect(welded.positions.length / 3).toBe(3000);
    expect(unweld(welded)).toEqual(soup);
  });

  test('joins nothing that differs by a bit', () => {
    const a = 10;
    const b = 10 + 2 ** -20;
    expect(weld(meshOf([a, 0, 0, 0, 1, 0, 0, 0, 1, b, 0, 0, 0, 1, 0, 0, 0, 1])).positions.length / 3).toBe(4);
  });
});
