import type { IndexedMesh } from './types.ts';

export interface Topology {
  readonly shellCount: number;
  readonly openEdgeCount: number;
  readonly nonManifoldEdgeCount: number;
  readonly flippedEdgeCount: number;
  readonly unsealedEdgeLengthMm: number;
}

/** Counts the pieces and the faulty edges of a welded mesh in linear time. */
export function measureTopology(mesh: IndexedMesh): Topology {
  return { shellCount: countShells(mesh), ...countEdges(mesh) };
}

/** Union-find with path halving over the vertices of each face. */
function countShells({ positions, indices }: IndexedMesh): number {
  const parent = new Uint32Array(positions.length / 3);
  for (let vertex = 0; vertex < parent.length; vertex++) parent[vertex] = vertex;
  const find = (start: number): number => {
    let vertex = start;
    for (;;) {
      const up = parent[vertex] ?? 0;
      if (up === vertex) return vertex;
      const top = parent[up] ?? 0;
      parent[vertex] = top;
      vertex = top;
    }
  };
  const isUsed = new Uint8Array(parent.length);
  let joins = 0;
  let used = 0;
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i] ?? 0;
    if (!isUsed[vertex]) {
      isUsed[vertex] = 1;
      used++;
    }
    if (i % 3 === 0) continue;
    const a = find(indices[i - 1] ?? 0);
    const b = find(vertex);
    if (a === b) continue;
    parent[Math.max(a, b)] = Math.min(a, b);
    joins++;
  }
  return used - joins;
}

/**
 * Each half-edge goes into the bucket of its lower vertex as (other vertex, direction); the two halves of
 * an edge then meet in one small bucket.
 */
function countEdges(mesh: IndexedMesh): Omit<Topology, 'shellCount'> {
  const { starts, halves } = bucketHalfEdges(mesh);
  let openEdgeCount = 0;
  let nonManifoldEdgeCount = 0;
  let flippedEdgeCount = 0;
  let unsealedEdgeLengthMm = 0;
  for (let vertex = 0; vertex + 1 < starts.length; vertex++) {
    const start = starts[vertex] ?? 0;
    const end = starts[vertex + 1] ?? 0;
    sortRange(halves, start, end);
    for (let at = start; at < end; ) {
      const other = (halves[at] ?? 0) >>> 1;
      let faces = 0;
      let forward = 0;
      for (; at < end && (halves[at] ?? 0) >>> 1 === other; at++) {
        faces++;
        forward += (halves[at] ?? 0) & 1;
      }
      if (faces > 2) {
        nonManifoldEdgeCount++;
      } else if (faces === 1 || forward !== 1) {
        if (faces === 1) openEdgeCount++;
        else flippedEdgeCount++;
        unsealedEdgeLengthMm += distance(mesh.positions, vertex * 3, other * 3);
      }
    }
  }
  return { openEdgeCount, nonManifoldEdgeCount, flippedEdgeCount, unsealedEdgeLengthMm };
}

function distance(positions: Float32Array, a: number, b: number): number {
  const x = (positions[a] ?? 0) - (positions[b] ?? 0);
  const y = (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0);
  const z = (positions[a + 2] ?? 0) - (positions[b + 2] ?? 0);
  return Math.sqrt(x * x + y * y + z * z);
}

function bucketHalfEdges({ positions, indices }: IndexedMesh): { starts: Uint32Array; halves: Uint32Array } {
  const starts = new Uint32Array(positions.length / 3 + 1);
  const halves = new Uint32Array(indices.length);
  forEachHalfEdge(indices, (from, to) => {
    const bucket = Math.min(from, to) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  });
  for (let vertex = 1; vertex < starts.length; vertex++) {
    starts[vertex] = (starts[vertex] ?? 0) + (starts[vertex - 1] ?? 0);
  }
  const next = starts.slice();
  forEachHalfEdge(indices, (from, to) => {
    const isForward = from < to;
    const bucket = isForward ? from : to;
    const at = next[bucket] ?? 0;
    halves[at] = isForward ? to * 2 + 1 : from * 2;
    next[bucket] = at + 1;
  });
  return { starts, halves };
}

function forEachHalfEdge(indices: Uint32Array, visit: (from: number, to: number) => void): void {
  for (let i = 0; i + 2 < indices.length; i += 3) {
    const a = indices[i] ?? 0;
    const b = indices[i + 1] ?? 0;
    const c = indices[i + 2] ?? 0;
    visit(a, b);
    visit(b, c);
    visit(c, a);
  }
}

/** Insertion sort for the usual handful; a hub with 100,000 spokes must not take their square. */
function sortRange(values: Uint32Array, start: number, end: number): void {
  if (end - start > 24) {
    values.subarray(start, end).sort();
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const value = values[i] ?? 0;
    let at = i - 1;
    while (at >= start && (values[at] ?? 0) > value) {
      values[at + 1] = values[at] ?? 0;
      at--;
    }
    values[at + 1] = value;
  }
}
