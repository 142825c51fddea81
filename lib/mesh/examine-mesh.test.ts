import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateThickness } from './estimate-thickness.ts';
import { examineMesh } from './examine-mesh.ts';
import { findLargestBase } from './find-base.ts';
import { findProblems } from './find-problems.ts';
import { measureMesh } from './measure-mesh.ts';
import { boxMesh, flipTriangles, joinMeshes, mapPoints, meshOf, splitTriangles } from './testing.ts';
import type { TriangleMesh } from './types.ts';
import { weld } from './weld.ts';

const moved = (mesh: TriangleMesh, by: number) => mapPoints(mesh, ([x, y, z]) => [x + by, y + by, z + by]);

function examine(mesh: TriangleMesh) {
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  return { measure, findings: examineMesh(mesh, welded, measure) };
}

function problemsOf(mesh: TriangleMesh, { factor = 1, isBroken = false } = {}) {
  return findProblems({ ...examine(mesh), factor, lineMm: 0.4, isBroken });
}

function turned(mesh: TriangleMesh, angle: number): TriangleMesh {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return mapPoints(mesh, ([x, y, z]) => [x, y * cos - z * sin, y * sin + z * cos]);
}

describe('the thickness of walls', () => {
  test('of a plate is its thickness nearly everywhere, however it is turned', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (angle) => {
        const { samplesMm } = estimateThickness(turned(splitTriangles(boxMesh(60, 50, 2)), angle));
        expect(samplesMm[Math.floor(samplesMm.length / 2)]).toBeCloseTo(2, 3);
        expect(samplesMm[0]).toBeGreaterThan(1.999);
      }),
      { numRuns: 20 },
    );
  });

  test('of a hollow box is that of its shell', () => {
    const hollow = joinMeshes(
      boxMesh(20, 20, 20),
      flipTriangles(mapPoints(boxMesh(17, 17, 17), ([x, y, z]) => [x + 1.5, y + 1.5, z + 1.5])),
    );
    const { samplesMm } = estimateThickness(hollow);
    expect(samplesMm.filter((thickness) => thickness < 1.6).length / samplesMm.length).toBeGreaterThan(0.7);
    expect(samplesMm[0]).toBeGreaterThan(1.4);
  });

  test('is not known where nothing lies behind a face', () => {
    expect(examine(meshOf([0, 0, 0, 10, 0, 0, 0, 10, 5])).findings.walls).toBeNull();
  });
});

describe('the largest base', () => {
  test('of a box is its largest side', () => {
    const base = findLargestBase(weld(boxMesh(10, 20, 30)));
    expect(base?.areaMm2).toBeCloseTo(600, 3);
    expect(Math.abs(base?.down.x ?? 0)).toBeCloseTo(1, 6);
  });

  test('turns with the part', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (angle) => {
        const base = findLargestBase(weld(turned(splitTriangles(boxMesh(10, 40, 30)), angle)));
        expect((base?.areaMm2 ?? 0) / 1200).toBeCloseTo(1, 3);
        expect(Math.abs(base?.down.x ?? 0)).toBeCloseTo(1, 3);
      }),
      { numRuns: 30 },
    );
  });

  test('is a side that the part does not topple from', () => {
    const leaning = mapPoints(boxMesh(10, 10, 60), ([x, y, z]) => [x + z, y, z]);
    expect(findLargestBase(weld(leaning))?.down.z ?? 0).toBeGreaterThan(-0.9);
  });
});

describe('problems', () => {
  test('are none in a box', () => {
    expect(problemsOf(boxMesh(40, 30, 20))).toEqual([]);
  });

  test('are small holes, with the repair that closes them and what it comes to', () => {
    const fine = splitTriangles(splitTriangles(boxMesh(40, 30, 20)));
    const broken = meshOf(fine.positions.subarray(9));
    expect(problemsOf(broken)).toEqual([
      { kind: 'open', severity: 'warn', facts: { edges: 3 }, repair: 'filledHoles' },
    ]);
    const { repaired } = examine(broken).findings;
    expect(repaired?.measure.volumeMm3).toBeCloseTo(24_000, 3);
    expect(repaired?.geometryHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are large holes, which only a person can judge', () => {
    const box = meshOf(boxMesh(40, 30, 20).positions.subarray(18));
    expect(problemsOf(box, { isBroken: true })).toEqual([
      { kind: 'open', severity: 'poor', facts: { edges: 4 }, repair: null },
    ]);
  });

  test('are a body that is inside out beside another', () => {
    const mesh = joinMeshes(boxMesh(20, 20, 20), flipTriangles(moved(boxMesh(5, 5, 5), 30)));
    expect(problemsOf(mesh)).toContainEqual({
      kind: 'inverted',
      severity: 'warn',
      facts: { bodies: 1 },
      repair: 'flippedFaces',
    });
  });

  test('are not cavities, nor a whole that is inside out', () => {
    const hollow = joinMeshes(boxMesh(20, 20, 20), flipTriangles(moved(boxMesh(10, 10, 10), 5)));
    expect(problemsOf(hollow)).toEqual([]);
    expect(problemsOf(flipTriangles(hollow))).toEqual([
      { kind: 'inside-out', severity: 'good', facts: {}, repair: null },
    ]);
  });

  test('are walls thinner than two lines, at the size that is printed', () => {
    const plate = boxMesh(40, 30, 1);
    expect(problemsOf(plate)).toEqual([]);
    expect(problemsOf(plate, { factor: 0.8 })).toEqual([]);
    expect(problemsOf(plate, { factor: 0.6 }).map(({ kind, severity }) => [kind, severity])).toEqual([
      ['thin-walls', 'warn'],
    ]);
    expect(problemsOf(plate, { factor: 0.3 })[0]?.severity).toBe('poor');
  });

  test('are a foot that is small beside another side', () => {
    const onEdge = turned(boxMesh(40, 30, 20), Math.PI / 4);
    expect(problemsOf(onEdge)).toMatchObject([{ kind: 'small-base', severity: 'warn', repair: null }]);
  });
});
