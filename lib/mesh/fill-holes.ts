import { nextCorner, openEdge } from './half-edges.ts';
import { PolygonCutter } from './polygon-cutter.ts';
import type { IndexedMesh } from './types.ts';

/** The largest hole of a boundary of length L has the area L² / 4π; more of the surface than this is no repair. */
const maxHoleShare = 0.02;
const maxHoleCorners = 500;

export interface FilledHoles {
  /** Three vertices a new face. */
  readonly corners: readonly number[];
  readonly holeCount: number;
}

/**
 * Triangles for the small holes, wound as their neighbours are. Large holes are left to a person: nothing
 * says how they were meant.
 *
 * @param facesAround how many faces hang together with the one of a half-edge.
 */
export function fillSmallHoles(
  mesh: IndexedMesh,
  twins: Int32Array,
  facesAround: (half: number) => number,
): FilledHoles {
  const longestMm = Math.sqrt(surfaceOf(mesh) * maxHoleShare * 4 * Math.PI);
  const cutter = new PolygonCutter((vertex, axis) => mesh.positions[vertex * 3 + axis] ?? 0);
  const corners: number[] = [];
  let holeCount = 0;
  for (const halves of findBoundaryLoops(mesh.indices, twins)) {
    // The rim of a leaf is not a hole in it.
    if (halves.length > maxHoleCorners || facesAround(halves[0] ?? 0) < halves.length) continue;
    const loop = halves.map((half) => mesh.indices[nextCorner(half)] ?? 0);
    if (lengthOf(mesh, loop) > longestMm) continue;
    cutter.cut(loop, (vertex) => corners.push(vertex));
    holeCount++;
  }
  return { corners, holeCount };
}

/** Rings of open half-edges, each ending where the one before it began; rings that touch are given apart. */
function findBoundaryLoops(indices: Uint32Array, twins: Int32Array): number[][] {
  const byEnd = new Map<number, number[]>();
  for (let half = 0; half < indices.length; half++) {
    if (twins[half] !== openEdge) continue;
    const end = indices[nextCorner(half)] ?? 0;
    const known = byEnd.get(end);
    if (known) known.push(half);
    else byEnd.set(end, [half]);
  }
  const loops: number[][] = [];
  for (const [vertex, halves] of byEnd) {
    while (halves.length > 0) loops.push(...walk(vertex, indices, byEnd));
  }
  return loops;
}

/** Follows open edges backwards until there are none, cutting off a ring whenever a vertex comes again. */
function walk(start: number, indices: Uint32Array, byEnd: ReadonlyMap<number, number[]>): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  const placeOf = new Map([[start, 0]]);
  let vertex = start;
  for (;;) {
    const half = byEnd.get(vertex)?.pop();
    if (half === undefined) return rings;
    path.push(half);
    vertex = indices[half] ?? 0;
    const place = placeOf.get(vertex);
    if (place === undefined) {
      placeOf.set(vertex, path.length);
      continue;
    }
    const ring = path.splice(place);
    for (const passed of ring.slice(0, -1)) placeOf.delete(indices[passed] ?? 0);
    if (ring.length > 2) rings.push(ring);
  }
}

function lengthOf({ positions }: IndexedMesh, loop: readonly number[]): number {
  return loop.reduce((sum, vertex, index) => {
    const next = loop[(index + 1) % loop.length] ?? 0;
    const [x = 0, y = 0, z = 0] = [0, 1, 2].map(
      (axis) => (positions[vertex * 3 + axis] ?? 0) - (positions[next * 3 + axis] ?? 0),
    );
    return sum + Math.sqrt(x * x + y * y + z * z);
  }, 0);
}

function surfaceOf({ positions, indices }: IndexedMesh): number {
  let twice = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = (indices[i] ?? 0) * 3;
    const b = (indices[i + 1] ?? 0) * 3;
    const c = (indices[i + 2] ?? 0) * 3;
    const edge = (to: number, axis: number) => (positions[to + axis] ?? 0) - (positions[a + axis] ?? 0);
    const [ux, uy, uz] = [edge(b, 0), edge(b, 1), edge(b, 2)];
    const [vx, vy, vz] = [edge(c, 0), edge(c, 1), edge(c, 2)];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    twice += Math.sqrt(nx * nx + ny * ny + nz * nz);
  }
  return twice / 2;
}
