import type { IndexedMesh } from '#lib/mesh';

/** Corners this near to a height count as on it, so that no sliver is cut off. */
const snapMm = 0.02;

/** Divides the triangles that cross the given heights; the body stays closed and keeps its form. */
export function cutAtHeights(mesh: IndexedMesh, heightsMm: readonly number[]): IndexedMesh {
  return heightsMm.reduce(cutAt, mesh);
}

function cutAt(mesh: IndexedMesh, heightMm: number): IndexedMesh {
  const positions = Array.from(mesh.positions);
  const triangles: number[] = [];
  const made = new Map<string, number>();
  const aboveBy = (vertex: number) => {
    const distance = (positions[vertex * 3 + 2] ?? 0) - heightMm;
    return Math.abs(distance) < snapMm ? 0 : distance;
  };
  const crossing = (from: number, to: number): number => {
    const name = from < to ? `${from},${to}` : `${to},${from}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const [low, high] = from < to ? [from, to] : [to, from];
    const share = aboveBy(low) / (aboveBy(low) - aboveBy(high));
    const vertex = positions.length / 3;
    for (let axis = 0; axis < 2; axis++) {
      const start = positions[low * 3 + axis] ?? 0;
      positions.push(start + ((positions[high * 3 + axis] ?? 0) - start) * share);
    }
    positions.push(heightMm);
    made.set(name, vertex);
    return vertex;
  };
  for (let corner = 0; corner < mesh.indices.length; corner += 3) {
    const triangle = [0, 1, 2].map((offset) => mesh.indices[corner + offset] ?? 0);
    triangles.push(...divided(triangle, aboveBy, crossing));
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(triangles) };
}

/** The corners and crossings in order round the triangle, fanned out on each side of the height. */
function divided(
  triangle: readonly number[],
  aboveBy: (vertex: number) => number,
  crossing: (from: number, to: number) => number,
): number[] {
  const sides = triangle.map(aboveBy);
  if (sides.every((side) => side >= 0) || sides.every((side) => side <= 0)) return [...triangle];
  const upper: number[] = [];
  const lower: number[] = [];
  for (const [index, vertex] of triangle.entries()) {
    const next = (index + 1) % 3;
    const [side = 0, nextSide = 0] = [sides[index], sides[next]];
    if (side >= 0) upper.push(vertex);
    if (side <= 0) lower.push(vertex);
    if (side * nextSide < 0) {
      const cut = crossing(vertex, triangle[next] ?? vertex);
      upper.push(cut);
      lower.push(cut);
    }
  }
  return [...fan(upper), ...fan(lower)];
}

function fan(corners: readonly number[]): number[] {
  const [first = 0] = corners;
  return corners.slice(1, -1).flatMap((vertex, index) => [first, vertex, corners[index + 2] ?? first]);
}
