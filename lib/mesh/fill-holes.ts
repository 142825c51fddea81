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
 * says how they were meant; and so are those whose closing would give an edge a third face.
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
  const edges = new KnownEdges(mesh, twins);
  const corners: number[] = [];
  let holeCount = 0;
  for (const halves of findBoundaryLoops(mesh, twins)) {
    // The rim of a leaf is not a hole in it.
    if (halves.length > maxHoleCorners || facesAround(halves[0] ?? 0) < halves.length) continue;
    const loop = halves.map((half) => mesh.indices[nextCorner(half)] ?? 0);
    if (lengthOf(mesh, loop) > longestMm) continue;
    const filling: number[] = [];
    cutter.cut(loop, (vertex) => filling.push(vertex));
    if (!edges.takeDiagonals(loop, filling)) continue;
    for (const vertex of filling) corners.push(vertex);
    holeCount++;
  }
  return { corners, holeCount };
}

/** Edges between vertices at holes: a filling may not bring one that is there. */
class KnownEdges {
  readonly #vertexCount: number;
  readonly #edges = new Set<number>();

  constructor({ positions, indices }: IndexedMesh, twins: Int32Array) {
    this.#vertexCount = positions.length / 3;
    const isAtHole = new Uint8Array(this.#vertexCount);
    for (let half = 0; half < indices.length; half++) {
      if (twins[half] !== openEdge) continue;
      isAtHole[indices[half] ?? 0] = 1;
      isAtHole[indices[nextCorner(half)] ?? 0] = 1;
    }
    for (let half = 0; half < indices.length; half++) {
      const from = indices[half] ?? 0;
      const to = indices[nextCorner(half)] ?? 0;
      if (isAtHole[from] && isAtHole[to]) this.#edges.add(this.#keyOf(from, to));
    }
  }

  #keyOf(a: number, b: number): number {
    return Math.min(a, b) * this.#vertexCount + Math.max(a, b);
  }

  /** False, and nothing is noted, when an edge across the hole is there already. */
  takeDiagonals(loop: readonly number[], filling: readonly number[]): boolean {
    const rim = new Set(
      loop.map((vertex, index) => this.#keyOf(vertex, loop[(index + 1) % loop.length] ?? 0)),
    );
    const across = filling.flatMap((vertex, corner) => {
      const key = this.#keyOf(vertex, filling[nextCorner(corner)] ?? 0);
      return rim.has(key) ? [] : [key];
    });
    if (across.some((key) => this.#edges.has(key))) return false;
    for (const key of across) this.#edges.add(key);
    return true;
  }
}

/** Rings of open half-edges, each ending where the one before it began; rings that touch are given apart. */
function findBoundaryLoops(mesh: IndexedMesh, twins: Int32Array): number[][] {
  const byEnd = new Map<number, number[]>();
  for (let half = 0; half < mesh.indices.length; half++) {
    if (twins[half] !== openEdge) continue;
    const end = mesh.indices[nextCorner(half)] ?? 0;
    const known = byEnd.get(end);
    if (known) known.push(half);
    else byEnd.set(end, [half]);
  }
  const loops: number[][] = [];
  for (const [vertex, halves] of byEnd) {
    while (halves.length > 0) loops.push(...walk(vertex, mesh, byEnd));
  }
  return loops;
}

/** Follows open edges backwards until there are none, cutting off a ring whenever a vertex comes again. */
function walk(start: number, mesh: IndexedMesh, byEnd: ReadonlyMap<number, number[]>): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  const placeOf = new Map([[start, 0]]);
  let vertex = start;
  for (;;) {
    const half = takeNext(mesh, byEnd.get(vertex) ?? [], path.at(-1));
    if (half === undefined) return rings;
    path.push(half);
    vertex = mesh.indices[half] ?? 0;
    const place = placeOf.get(vertex);
    if (place === undefined) {
      placeOf.set(vertex, path.length);
      continue;
    }
    const ring = path.splice(place);
    for (const passed of ring.slice(0, -1)) placeOf.delete(mesh.indices[passed] ?? 0);
    if (ring.length > 2) rings.push(ring);
  }
}

/** Where holes meet in a vertex, the edge on the other side of this hole: the first one clockwise. */
function takeNext(mesh: IndexedMesh, choices: number[], before: number | undefined): number | undefined {
  if (before === undefined || choices.length < 2) return choices.pop();
  const angles = choices.map((half) => clockwiseAngle(mesh, before, half));
  const [next] = choices.splice(angles.indexOf(Math.min(...angles)), 1);
  return next;
}

/** From a half-edge's start along it, turned to the start of another that ends there; 0 to 4 for a full turn. */
function clockwiseAngle({ positions, indices }: IndexedMesh, half: number, other: number): number {
  const at = (corner: number, axis: number) => positions[(indices[corner] ?? 0) * 3 + axis] ?? 0;
  const from = (corner: number) => [0, 1, 2].map((axis) => at(corner, axis) - at(half, axis));
  const [ux = 0, uy = 0, uz = 0] = from(nextCorner(half));
  const [vx = 0, vy = 0, vz = 0] = from(nextCorner(nextCorner(half)));
  const [wx = 0, wy = 0, wz = 0] = from(other);
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const [sx, sy, sz] = [ny * uz - nz * uy, nz * ux - nx * uz, nx * uy - ny * ux];
  const along = wx * ux + wy * uy + wz * uz;
  const aside = (wx * sx + wy * sy + wz * sz) / Math.sqrt(nx * nx + ny * ny + nz * nz || 1);
  // The angle on a diamond instead of a circle: it grows alike, and every engine rounds it alike.
  const share = aside / (Math.abs(along) + Math.abs(aside) || 1);
  const counterClockwise = along < 0 ? 2 - share : share < 0 ? 4 + share : share;
  return 4 - counterClockwise;
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
