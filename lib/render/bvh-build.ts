/**
 * A bounding volume hierarchy over triangles, flat in typed arrays. Node k has its box at
 * `bounds[6k]` (min xyz, max xyz); `nodes[2k + 1] > 0` makes it a leaf of that many triangles from
 * `nodes[2k]`, otherwise its children are `nodes[2k]` and the one after.
 */
export interface Bvh {
  bounds: Float32Array;
  nodes: Int32Array;
  /** 9 per triangle, in leaf order. */
  triangles: Float32Array;
  /** Leaf order to the caller's triangle number. */
  order: Uint32Array;
}

const binCount = 12;
const leafSize = 4;

interface BuildState {
  boxes: Float32Array;
  order: Uint32Array;
  bounds: Float32Array;
  nodes: Int32Array;
  nodeCount: number;
  binBoxes: Float64Array;
  binSizes: Int32Array;
  costFromRight: Float64Array;
}

interface Split {
  axis: number;
  from: number;
  binsPerMm: number;
  lastLeftBin: number;
}

/** Builds the hierarchy by the surface area heuristic over 12 bins (Wald 2007). O(n log n). */
export function buildBvh(positions: Float32Array): Bvh {
  const count = Math.floor(positions.length / 9);
  const state: BuildState = {
    boxes: boxTriangles(positions, count),
    order: Uint32Array.from({ length: count }, (_, i) => i),
    bounds: new Float32Array(Math.max(1, count * 2) * 6),
    nodes: new Int32Array(Math.max(1, count * 2) * 2),
    nodeCount: 1,
    binBoxes: new Float64Array(binCount * 6),
    binSizes: new Int32Array(binCount),
    costFromRight: new Float64Array(binCount),
  };
  const pending: [node: number, start: number, end: number][] = [[0, 0, count]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, start, end] = next;
    const middle = splitNode(state, node, [start, end]);
    if (middle > start) {
      const left = state.nodeCount;
      state.nodeCount += 2;
      state.nodes[node * 2] = left;
      pending.push([left, start, middle], [left + 1, middle, end]);
    } else {
      state.nodes[node * 2] = start;
      state.nodes[node * 2 + 1] = end - start;
    }
  }
  return {
    bounds: state.bounds.slice(0, state.nodeCount * 6),
    nodes: state.nodes.slice(0, state.nodeCount * 2),
    triangles: reorderTriangles(positions, state.order),
    order: state.order,
  };
}

function boxTriangles(positions: Float32Array, count: number): Float32Array {
  const boxes = new Float32Array(count * 6);
  for (let i = 0; i < count; i++) {
    for (let axis = 0; axis < 3; axis++) {
      const a = positions[i * 9 + axis] ?? 0;
      const b = positions[i * 9 + 3 + axis] ?? 0;
      const c = positions[i * 9 + 6 + axis] ?? 0;
      boxes[i * 6 + axis] = Math.min(a, b, c);
      boxes[i * 6 + 3 + axis] = Math.max(a, b, c);
    }
  }
  return boxes;
}

/** Writes the node's box and partitions its triangles; returns the middle, or the start for a leaf. */
function splitNode(state: BuildState, node: number, [start, end]: [number, number]): number {
  const centres = boundNode(state, node, [start, end]);
  if (end - start <= leafSize) {
    return start;
  }
  const axis = widestAxis(centres);
  const from = centres[axis] ?? 0;
  const extent = (centres[axis + 3] ?? 0) - from;
  if (extent < 1e-7) {
    return start + ((end - start) >> 1);
  }
  const split: Split = { axis, from, binsPerMm: (binCount * (1 - 1e-6)) / extent, lastLeftBin: 0 };
  fillBins(state, split, [start, end]);
  split.lastLeftBin = cheapestSplit(state, end - start);
  const middle = partition(state, split, [start, end]);
  return middle > start && middle < end ? middle : start + ((end - start) >> 1);
}

function boundNode(state: BuildState, node: number, [start, end]: [number, number]): Float64Array {
  const { boxes, order, bounds } = state;
  const centres = new Float64Array([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]);
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity;
    let high = -Infinity;
    let centreLow = Infinity;
    let centreHigh = -Infinity;
    for (let k = start; k < end; k++) {
      const at = (order[k] ?? 0) * 6 + axis;
      const a = boxes[at] ?? 0;
      const b = boxes[at + 3] ?? 0;
      const centre = (a + b) / 2;
      low = Math.min(a, low);
      high = Math.max(b, high);
      centreLow = Math.min(centre, centreLow);
      centreHigh = Math.max(centre, centreHigh);
    }
    bounds[node * 6 + axis] = low;
    bounds[node * 6 + 3 + axis] = high;
    centres[axis] = centreLow;
    centres[axis + 3] = centreHigh;
  }
  return centres;
}

function widestAxis(box: Float64Array): number {
  const x = (box[3] ?? 0) - (box[0] ?? 0);
  const y = (box[4] ?? 0) - (box[1] ?? 0);
  const z = (box[5] ?? 0) - (box[2] ?? 0);
  return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
}

function binOf({ boxes }: BuildState, split: Split, triangle: number): number {
  const at = triangle * 6 + split.axis;
  return ((((boxes[at] ?? 0) + (boxes[at + 3] ?? 0)) / 2 - split.from) * split.binsPerMm) | 0;
}

function fillBins(state: BuildState, split: Split, [start, end]: [number, number]): void {
  const { boxes, order, binBoxes, binSizes } = state;
  binSizes.fill(0);
  for (let bin = 0; bin < binCount; bin++) {
    binBoxes.fill(Infinity, bin * 6, bin * 6 + 3);
    binBoxes.fill(-Infinity, bin * 6 + 3, bin * 6 + 6);
  }
  for (let k = start; k < end; k++) {
    const triangle = order[k] ?? 0;
    const bin = binOf(state, split, triangle);
    binSizes[bin] = (binSizes[bin] ?? 0) + 1;
    growBox({ box: binBoxes, at: bin * 6 }, { box: boxes, at: triangle * 6 });
  }
}

interface BoxAt {
  box: Float64Array | Float32Array;
  at: number;
}

function growBox(target: { box: Float64Array; at: number }, source: BoxAt): void {
  for (let axis = 0; axis < 3; axis++) {
    const low = source.box[source.at + axis] ?? 0;
    const high = source.box[source.at + 3 + axis] ?? 0;
    if (low < (target.box[target.at + axis] ?? 0)) {
      target.box[target.at + axis] = low;
    }
    if (high > (target.box[target.at + 3 + axis] ?? 0)) {
      target.box[target.at + 3 + axis] = high;
    }
  }
}

function halfArea(box: Float64Array): number {
  const x = (box[3] ?? 0) - (box[0] ?? 0);
  const y = (box[4] ?? 0) - (box[1] ?? 0);
  const z = (box[5] ?? 0) - (box[2] ?? 0);
  return x < 0 ? 0 : x * y + y * z + z * x;
}

function emptyBox(): Float64Array {
  return new Float64Array([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]);
}

function cheapestSplit({ binBoxes, binSizes, costFromRight }: BuildState, count: number): number {
  let box = emptyBox();
  let size = 0;
  for (let bin = binCount - 1; bin > 0; bin--) {
    growBox({ box, at: 0 }, { box: binBoxes, at: bin * 6 });
    size += binSizes[bin] ?? 0;
    costFromRight[bin] = halfArea(box) * size;
  }
  box = emptyBox();
  size = 0;
  let best = 0;
  let bestCost = Infinity;
  for (let bin = 0; bin < binCount - 1; bin++) {
    growBox({ box, at: 0 }, { box: binBoxes, at: bin * 6 });
    size += binSizes[bin] ?? 0;
    const cost = halfArea(box) * size + (costFromRight[bin + 1] ?? 0);
    if (size > 0 && size < count && cost < bestCost) {
      bestCost = cost;
      best = bin;
    }
  }
  return best;
}

function partition(state: BuildState, split: Split, [start, end]: [number, number]): number {
  const { order } = state;
  let left = start;
  let right = end - 1;
  while (left <= right) {
    const triangle = order[left] ?? 0;
    if (binOf(state, split, triangle) <= split.lastLeftBin) {
      left++;
    } else {
      order[left] = order[right] ?? 0;
      order[right] = triangle;
      right--;
    }
  }
  return left;
}

function reorderTriangles(positions: Float32Array, order: Uint32Array): Float32Array {
  const triangles = new Float32Array(order.length * 9);
  for (let k = 0; k < order.length; k++) {
    const from = (order[k] ?? 0) * 9;
    triangles.set(positions.subarray(from, from + 9), k * 9);
  }
  return triangles;
}
