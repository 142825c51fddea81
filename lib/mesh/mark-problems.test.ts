import { describe, expect, it } from 'vitest';
import { examineMesh } from './examine-mesh.ts';
import { markProblems } from './mark-problems.ts';
import { measureMesh } from './measure-mesh.ts';
import { boxMesh, flipTriangles, joinMeshes, meshOf, splitTriangles } from './testing.ts';
import type { TriangleMesh } from './types.ts';
import { weld } from './weld.ts';

function marksOf(mesh: TriangleMesh) {
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  const marks = markProblems(mesh, welded, { measure, findings: examineMesh(mesh, welded, measure) });
  return { measure, marks };
}

const fine = splitTriangles(splitTriangles(boxMesh(40, 30, 20)));
const first = (mesh: TriangleMesh, count: number) => meshOf(mesh.positions.subarray(0, count * 9));
const rest = (mesh: TriangleMesh, count: number) => meshOf(mesh.positions.subarray(count * 9));

describe('markProblems', () => {
  it('marks nothing at the edges of a sound part', () => {
    const { open, shared, flipped } = marksOf(fine).marks.edges;
    expect([open.length, shared.length, flipped.length]).toEqual([0, 0, 0]);
  });

  it('marks each open edge once, with both its ends on the part', () => {
    const { measure, marks } = marksOf(rest(fine, 1));
    expect(measure.openEdgeCount).toBe(3);
    expect(marks.edges.open).toHaveLength(3 * 6);
    const missing = new Set(fine.positions.subarray(0, 9));
    expect([...marks.edges.open].every((coordinate) => missing.has(coordinate))).toBe(true);
  });

  it('marks the outline of faces that are turned over', () => {
    const { measure, marks } = marksOf(joinMeshes(flipTriangles(first(fine, 1)), rest(fine, 1)));
    expect(measure.flippedEdgeCount).toBe(3);
    expect(marks.edges.flipped).toHaveLength(3 * 6);
  });

  it('marks edges of more than two faces', () => {
    const fin = meshOf([0, 0, 0, 40, 0, 0, 20, -10, 0]);
    const { measure, marks } = marksOf(joinMeshes(boxMesh(40, 30, 20), fin));
    expect(measure.nonManifoldEdgeCount).toBe(1);
    expect(marks.edges.shared.length).toBeGreaterThan(0);
    expect(marks.edges.shared.length % 6).toBe(0);
  });

  it('names the places of thin walls, thinnest first, on the surface and with its direction', () => {
    const sheet = boxMesh(60, 50, 0.5);
    const { wallsMm, wallPlaces, placeRadiusMm } = marksOf(sheet).marks;
    expect(wallsMm.length * 6).toBe(wallPlaces.length);
    expect([...wallsMm]).toEqual([...wallsMm].toSorted((a, b) => a - b));
    expect(wallsMm[0]).toBeCloseTo(0.5);
    for (let place = 0; place < 50; place++) {
      const [, , z = 0, nx, ny, nz = 0] = wallPlaces.subarray(place * 6, place * 6 + 6);
      expect([nx, ny, Math.abs(nz)]).toEqual([0, 0, 1]);
      expect(z).toBeCloseTo(nz > 0 ? 0.5 : 0);
    }
    expect(placeRadiusMm).toBeGreaterThan(0.3);
    expect(placeRadiusMm).toBeLessThan(1.5);
  });

  it('looks outwards also on a part that is inside out', () => {
    const { wallPlaces, wallsMm } = marksOf(flipTriangles(splitTriangles(boxMesh(60, 50, 2)))).marks;
    expect(wallsMm[0]).toBeCloseTo(2);
    const [, , z = 0, , , nz = 0] = wallPlaces.subarray(0, 6);
    expect(z > 1 ? nz : -nz).toBe(1);
  });
});
