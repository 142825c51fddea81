import type { IndexedMesh } from '#lib/mesh';

/**
 * Collapses edges shorter than `shortestMm`, each only where the body stays closed: the edge's ends may
 * share no neighbours but the two opposite corners (the link condition).
 */
export function withoutShortEdges(mesh: IndexedMesh, shortestMm: number): IndexedMesh {
  const { positions } = mesh;
  const corners = Uint32Array.from(mesh.indices);
  const short = shortEdges(mesh, shortestMm);
  if (short.length === 0) return mesh;
  const fans = trianglesByVertex(corners, positions.length / 3);
  const mergedInto = new Map<number, number>();
  const current = (vertex: number): number => {
    let name = vertex;
    for (let next = mergedInto.get(name); next !== undefined; next = mergedInto.get(name)) name = next;
    return name;
  };
  for (const edge of short) {
    const [kept, gone] = [current(edge[0]), current(edge[1])];
    if (kept === gone || !canCollapse({ corners, fans, kept, gone })) continue;
    mergedInto.set(gone, kept);
    for (const triangle of fans[gone] ?? []) {
      for (let corner = triangle * 3; corner < triangle * 3 + 3; corner++) {
        if (corners[corner] === gone) corners[corner] = kept;
      }
    }
    const joined = new Set([...(fans[kept] ?? []), ...(fans[gone] ?? [])]);
    fans[kept] = [...joined].filter((triangle) => !isFlat(corners, triangle));
    fans[gone] = [];
  }
  return compacted(positions, corners);
}

function shortEdges({ positions, indices }: IndexedMesh, shortestMm: number): [number, number][] {
  const found: [number, number][] = [];
  for (let corner = 0; corner < indices.length; corner++) {
    const a = indices[corner] ?? 0;
    const b = indices[corner % 3 === 2 ? corner - 2 : corner + 1] ?? 0;
    const along = (axis: number) => (positions[a * 3 + axis] ?? 0) - (positions[b * 3 + axis] ?? 0);
    if (a < b && Math.hypot(along(0), along(1), along(2)) < shortestMm) found.push([a, b]);
  }
  return found;
}

function trianglesByVertex(corners: Uint32Array, vertices: number): number[][] {
  const fans = Array.from({ length: vertices }, (): number[] => []);
  for (let corner = 0; corner < corners.length; corner++) {
    fans[corners[corner] ?? 0]?.push(Math.floor(corner / 3));
  }
  return fans;
}

function isFlat(corners: Uint32Array, triangle: number): boolean {
  const [a, b, c] = corners.subarray(triangle * 3, triangle * 3 + 3);
  return a === b || b === c || a === c;
}

interface CollapseInput {
  readonly corners: Uint32Array;
  readonly fans: readonly (readonly number[])[];
  readonly kept: number;
  readonly gone: number;
}

function canCollapse({ corners, fans, kept, gone }: CollapseInput): boolean {
  const neighbours = (vertex: number) => {
    const around = new Set<number>();
    for (const triangle of fans[vertex] ?? []) {
      if (isFlat(corners, triangle)) continue;
      for (const corner of corners.subarray(triangle * 3, triangle * 3 + 3)) around.add(corner);
    }
    around.delete(vertex);
    return around;
  };
  const around = neighbours(kept);
  if (!around.has(gone)) return false;
  return [...neighbours(gone)].filter((vertex) => around.has(vertex)).length === 2;
}

function compacted(positions: Float32Array, corners: Uint32Array): IndexedMesh {
  const renamed = new Map<number, number>();
  const kept: number[] = [];
  const indices: number[] = [];
  for (let triangle = 0; triangle * 3 < corners.length; triangle++) {
    if (isFlat(corners, triangle)) continue;
    for (const vertex of corners.subarray(triangle * 3, triangle * 3 + 3)) {
      let name = renamed.get(vertex);
      if (name === undefined) {
        name = renamed.size;
        renamed.set(vertex, name);
        for (let axis = 0; axis < 3; axis++) kept.push(positions[vertex * 3 + axis] ?? 0);
      }
      indices.push(name);
    }
  }
  return { positions: Float32Array.from(kept), indices: Uint32Array.from(indices) };
}
