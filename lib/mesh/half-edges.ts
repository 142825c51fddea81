/** In `twins`: no other face has this edge. */
export const openEdge = -1;
/** In `twins`: more than two faces have this edge. */
export const sharedEdge = -2;

/** The corner after this one in its triangle; half-edge `h` runs from corner `h` to corner `nextCorner(h)`. */
export function nextCorner(corner: number): number {
  return corner % 3 === 2 ? corner - 2 : corner + 1;
}

/**
 * For each half-edge the other one of its edge, whichever way it runs; `openEdge` or `sharedEdge` where
 * there is not just one. Linear time, but for the sort of the edges around one vertex.
 */
export function pairHalfEdges(indices: Uint32Array, vertexCount: number): Int32Array {
  const { starts, halves } = bucketByLowerVertex(indices, vertexCount);
  const upperVertex = (half: number) => Math.max(indices[half] ?? 0, indices[nextCorner(half)] ?? 0);
  const twins = new Int32Array(indices.length).fill(openEdge);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const bucket = halves.subarray(starts[vertex] ?? 0, starts[vertex + 1] ?? 0);
    sortBy(bucket, upperVertex);
    for (let from = 0; from < bucket.length; ) {
      const upper = upperVertex(bucket[from] ?? 0);
      let to = from + 1;
      while (to < bucket.length && upperVertex(bucket[to] ?? 0) === upper) to++;
      link(bucket.subarray(from, to), twins);
      from = to;
    }
  }
  return twins;
}

function link(sameEdge: Uint32Array, twins: Int32Array): void {
  const [first = 0, second = 0] = sameEdge;
  if (sameEdge.length === 2) {
    twins[first] = second;
    twins[second] = first;
  } else if (sameEdge.length > 2) {
    for (const half of sameEdge) twins[half] = sharedEdge;
  }
}

function bucketByLowerVertex(indices: Uint32Array, vertexCount: number) {
  const starts = new Uint32Array(vertexCount + 1);
  const lowerVertex = (half: number) => Math.min(indices[half] ?? 0, indices[nextCorner(half)] ?? 0);
  for (let half = 0; half < indices.length; half++) {
    const bucket = lowerVertex(half) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let v = 1; v <= vertexCount; v++) starts[v] = (starts[v] ?? 0) + (starts[v - 1] ?? 0);
  const next = starts.slice();
  const halves = new Uint32Array(indices.length);
  for (let half = 0; half < indices.length; half++) {
    const bucket = lowerVertex(half);
    const at = next[bucket] ?? 0;
    halves[at] = half;
    next[bucket] = at + 1;
  }
  return { starts, halves };
}

/** Stable. Insertion for the usual handful; a hub with 100,000 spokes must not take their square. */
function sortBy(values: Uint32Array, key: (value: number) => number): void {
  if (values.length > 24) {
    values.set(Array.from(values).sort((a, b) => key(a) - key(b)));
    return;
  }
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? 0;
    let at = i - 1;
    while (at >= 0 && key(values[at] ?? 0) > key(value)) {
      values[at + 1] = values[at] ?? 0;
      at--;
    }
    values[at + 1] = value;
  }
}
