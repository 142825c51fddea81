import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureMesh } from './measure-mesh.ts';
import { repairMesh } from './repair-mesh.ts';
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

const moved = (mesh: TriangleMesh, by: number) => mapPoints(mesh, ([x, y, z]) => [x + by, y + by, z + by]);
const coarse = splitTriangles(splitTriangles(boxMesh(20, 20, 20)));
const fine = splitTriangles(coarse);

function flipSome(mesh: TriangleMesh, which: (triangle: number) => boolean): TriangleMesh {
  const flipped = flipTriangles(mesh);
  const positions = mesh.positions.slice();
  for (let triangle = 0; triangle < mesh.triangleCount; triangle++) {
    if (!which(triangle)) continue;
    positions.set(flipped.positions.subarray(triangle * 9, triangle * 9 + 9), triangle * 9);
  }
  return { positions, triangleCount: mesh.triangleCount };
}

function leaveOut(mesh: TriangleMesh, which: (triangle: number) => boolean): TriangleMesh {
  const kept = Array.from({ length: mesh.triangleCount }, (_, triangle) => triangle).filter(
    (each) => !which(each),
  );
  return meshOf(kept.flatMap((triangle) => [...mesh.positions.subarray(triangle * 9, triangle * 9 + 9)]));
}

const sound = { openEdgeCount: 0, nonManifoldEdgeCount: 0, flippedEdgeCount: 0, isInsideOut: false };

describe('a sound mesh is never changed:', () => {
  const hollow = joinMeshes(boxMesh(20, 20, 20), flipTriangles(moved(boxMesh(10, 10, 10), 5)));
  const ballInHollow = joinMeshes(hollow, moved(boxMesh(4, 4, 4), 8));
  test.each([
    ['a box', boxMesh(10, 20, 30)],
    ['a box of many triangles', fine],
    ['two boxes apart', joinMeshes(boxMesh(5, 5, 5), moved(boxMesh(5, 5, 5), 10))],
    ['two boxes that cut through each other', joinMeshes(boxMesh(5, 5, 5), moved(boxMesh(5, 5, 5), 2))],
    ['a hollow box', hollow],
    ['a hollow box with a box inside', ballInHollow],
    [
      'two boxes that touch along an edge',
      joinMeshes(
        boxMesh(5, 5, 5),
        mapPoints(boxMesh(5, 5, 5), ([x, y, z]) => [x + 5, y + 5, z]),
      ),
    ],
  ])('%s', (_what, mesh) => {
    expect(repairMesh(mesh)).toBeNull();
  });

  test('however it is turned, split and ordered', () => {
    const order = fc.array(fc.nat(1000), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(order, fc.double({ min: 0, max: 6, noNaN: true }), (numbers, angle) => {
        const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
        const box = shuffleTriangles(splitTriangles(boxMesh(10, 20, 30)), numbers);
        expect(
          repairMesh(mapPoints(box, ([x, y, z]) => [x * cos - z * sin, y, x * sin + z * cos])),
        ).toBeNull();
      }),
    );
  });
});

describe('the repair', () => {
  test('drops faces without corners of their own and faces that are there twice', () => {
    const nothing = meshOf([1, 1, 1, 1, 1, 1, 2, 2, 2]);
    const repair = repairMesh(
      joinMeshes(boxMesh(5, 5, 5), nothing, meshOf(boxMesh(5, 5, 5).positions.subarray(0, 27))),
    );
    expect(repair?.steps).toEqual({ droppedFaces: 4, joinedEdges: 0, flippedFaces: 0, filledHoles: 0 });
    expect(repair?.mesh).toEqual(boxMesh(5, 5, 5));
  });

  test('makes one of a body that is there twice', () => {
    const repair = repairMesh(joinMeshes(fine, fine));
    expect(repair?.after).toMatchObject({ ...sound, volumeMm3: 8000, triangleCount: fine.triangleCount });
  });

  test('turns the faces of half a box', () => {
    const repair = repairMesh(flipSome(fine, (triangle) => triangle % 2 === 0));
    expect(repair?.steps.flippedFaces).toBe(fine.triangleCount / 2);
    expect(repair?.mesh.positions).toEqual(fine.positions);
  });

  test('turns a body that is inside out beside one that is not, and leaves cavities', () => {
    const apart = moved(boxMesh(5, 5, 5), 40);
    const hollow = joinMeshes(boxMesh(20, 20, 20), flipTriangles(moved(boxMesh(10, 10, 10), 5)));
    const repair = repairMesh(joinMeshes(hollow, flipTriangles(apart)));
    expect(repair?.before.volumeMm3).toBeCloseTo(7000 - 125, 3);
    expect(repair?.after.volumeMm3).toBeCloseTo(7000 + 125, 3);
    expect(repair?.mesh.positions).toEqual(joinMeshes(hollow, apart).positions);
  });

  test('turns a whole model that is inside out, cavities with it', () => {
    expect(repairMesh(flipTriangles(fine))?.mesh.positions).toEqual(fine.positions);
    const hollow = joinMeshes(boxMesh(20, 20, 20), flipTriangles(moved(boxMesh(10, 10, 10), 5)));
    expect(repairMesh(flipTriangles(hollow))?.mesh.positions).toEqual(hollow.positions);
  });

  test('fills small holes with faces that look outwards', () => {
    const repair = repairMesh(leaveOut(fine, (triangle) => triangle % 50 === 7));
    expect(repair?.after).toMatchObject(sound);
    expect(repair?.after.volumeMm3).toBeCloseTo(8000, 3);
    expect(repair?.steps.filledHoles).toBe(Math.ceil((fine.triangleCount - 7) / 50));
  });

  test('fills holes that touch each other', () => {
    const around = [0, 1, 2];
    expect(repairMesh(leaveOut(fine, (triangle) => around.includes(triangle)))?.after).toMatchObject(sound);
    const some = fc.uniqueArray(fc.nat(fine.triangleCount - 1), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(some, (gaps) => {
        const missing = new Set(gaps);
        const repair = repairMesh(leaveOut(fine, (triangle) => missing.has(triangle)));
        expect(repair?.after).toMatchObject(sound);
        expect((repair?.after.volumeMm3 ?? 0) / 8000).toBeCloseTo(1, 1);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves a large hole to a person', () => {
    expect(repairMesh(meshOf(boxMesh(10, 10, 10).positions.subarray(18)))).toBeNull();
  });

  test('joins ends that nearly meet', () => {
    const torn = fine.positions.slice();
    for (let i = 0; i < torn.length; i += 9) torn[i] = (torn[i] ?? 0) + ((i / 9) % 7) * 1e-5;
    const repair = repairMesh({ positions: torn, triangleCount: fine.triangleCount });
    expect(repair?.before.openEdgeCount).toBeGreaterThan(100);
    expect(repair?.after).toMatchObject(sound);
    expect(repair?.after.volumeMm3).toBeCloseTo(8000, 1);
  });

  test('does not sew a strip with one side into something else', () => {
    const width = 5;
    const edge = (step: number, side: number) => {
      const turn = (step / 40) * Math.PI * 2;
      const [lift, reach] = [Math.sin(turn / 2) * width * side, Math.cos(turn / 2) * width * side];
      return step === 40
        ? edge0(-side)
        : [Math.cos(turn) * (20 + reach), Math.sin(turn) * (20 + reach), lift];
    };
    const edge0 = (side: number) => [20 + width * side, 0, 0];
    const strip = Array.from({ length: 40 }, (_, step) => {
      const [a, b, c, d] = [edge(step, -1), edge(step + 1, -1), edge(step + 1, 1), edge(step, 1)];
      return [...a, ...b, ...c, ...a, ...c, ...d];
    });
    const repair = repairMesh(meshOf(strip.flat()));
    expect(repair === null || repair.steps.flippedFaces === 0).toBe(true);
  });

  test('changes nothing a second time, whatever the damage', () => {
    const damage = fc.record({
      flips: fc.uniqueArray(fc.nat(coarse.triangleCount - 1), { maxLength: 80 }),
      gaps: fc.uniqueArray(fc.nat(coarse.triangleCount - 1), { maxLength: 80 }),
      doubles: fc.uniqueArray(fc.nat(coarse.triangleCount - 1), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(damage, ({ flips, gaps, doubles }) => {
        const [flipped, missing, twice] = [new Set(flips), new Set(gaps), new Set(doubles)];
        const broken = joinMeshes(
          leaveOut(
            flipSome(coarse, (each) => flipped.has(each)),
            (each) => missing.has(each),
          ),
          leaveOut(coarse, (each) => !twice.has(each)),
        );
        const repair = repairMesh(broken);
        if (!repair) return;
        expect(repairMesh(repair.mesh)).toBeNull();
        expect(repair.after.openEdgeCount).toBeLessThanOrEqual(repair.before.openEdgeCount);
        expect(repair.after.volumeMm3).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  test('of 2 % of holes in 50,000 triangles takes less than two seconds', () => {
    const many = splitTriangles(splitTriangles(splitTriangles(fine)));
    const broken = leaveOut(many, (triangle) => triangle % 50 === 0);
    const before = measureMesh(broken);
    const start = performance.now();
    expect(repairMesh(broken, before)?.after).toMatchObject(sound);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
