import { boundsOf } from './bounds.ts';
import { nextCorner, openEdge } from './half-edges.ts';
import type { IndexedMesh } from './types.ts';

/** Of the longest edge: 5 µm of a part of 250 mm, a tenth of what a printer can place. */
const toleranceShare = 2e-5;
/** Soup is not sewn together: nothing says what it was. */
const maxOpenVertices = 100_000;

/**
 * Moves ends of open edges that are nearly at one place to that place: exporters round the same point in
 * two ways. Null when nothing is near enough.
 */
export function joinNearVertices(mesh: IndexedMesh, twins: Int32Array): IndexedMesh | null {
  const { positions, indices } = mesh;
  const isOpen = new Uint8Array(positions.length / 3);
  for (let half = 0; half < indices.length; half++) {
    if (twins[half] !== openEdge) continue;
    isOpen[indices[half] ?? 0] = 1;
    isOpen[indices[nextCorner(half)] ?? 0] = 1;
  }
  const openCount = isOpen.reduce((sum, each) => sum + each, 0);
  if (openCount === 0 || openCount > maxOpenVertices) return null;
  const targets = nearestBefore(positions, isOpen);
  if (targets.size === 0) return null;
  const kept: number[] = [];
  for (let corner = 0; corner < indices.length; corner += 3) {
    const face = [0, 1, 2].map((turn) => {
      const vertex = indices[corner + turn] ?? 0;
      return targets.get(vertex) ?? vertex;
    });
    if (new Set(face).size === 3) kept.push(...face);
  }
  return { positions, indices: Uint32Array.from(kept) };
}

/** For each open vertex that is within the tolerance of an earlier one, that one. */
function nearestBefore(positions: Float32Array, isOpen: Uint8Array): Map<number, number> {
  const { sizeMm } = boundsOf(positions);
  const toleranceMm = Math.max(sizeMm.x, sizeMm.y, sizeMm.z) * toleranceShare;
  const cells = new Map<string, number[]>();
  const targets = new Map<number, number>();
  const at = (vertex: number, axis: number) => positions[vertex * 3 + axis] ?? 0;
  const cellOf = (vertex: number) => [0, 1, 2].map((axis) => Math.floor(at(vertex, axis) / toleranceMm));
  const isNear = (a: number, b: number) => {
    const [x, y, z] = [at(a, 0) - at(b, 0), at(a, 1) - at(b, 1), at(a, 2) - at(b, 2)];
    return x * x + y * y + z * z <= toleranceMm * toleranceMm;
  };
  for (let vertex = 0; vertex < isOpen.length; vertex++) {
    if (!isOpen[vertex]) continue;
    const cell = cellOf(vertex);
    const near = neighbourhood(cell).flatMap((key) => cells.get(key) ?? []);
    const target = near.find((other) => isNear(other, vertex));
    if (target !== undefined) {
      targets.set(vertex, target);
      continue;
    }
    const key = cell.join();
    cells.set(key, [...(cells.get(key) ?? []), vertex]);
  }
  return targets;
}

function neighbourhood([x = 0, y = 0, z = 0]: readonly number[]): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.flatMap((dy) => steps.map((dz) => `${x + dx},${y + dy},${z + dz}`)));
}
