import { buildBvh } from './bvh-build.ts';
import { BvhTracer } from './bvh-trace.ts';
import { deriveCornerNormals } from './crease-normals.ts';
import type { RenderScene, ScenePart } from './scene.ts';
import type { Vec3 } from './vec3.ts';

/** A scene ready for rays. Per-triangle arrays are in the hierarchy's leaf order. */
export interface PreparedScene {
  tracer: BvhTracer;
  /** Corner normals, 9 per triangle. */
  normals: Float32Array;
  partOfTriangle: Uint16Array;
  parts: readonly ScenePart[];
  /** All vertices, three numbers each. */
  points: Float32Array;
  min: Vec3;
  max: Vec3;
  centre: Vec3;
  /** The bounding box's diagonal, millimetres. */
  sizeMm: number;
  layers: RenderScene['layers'];
  heightOfPart: readonly { low: number; high: number }[];
}

/** Gathers all parts into one hierarchy. Throws RangeError for a scene without triangles. */
export function prepareScene({ parts, layers }: Pick<RenderScene, 'parts' | 'layers'>): PreparedScene {
  const triangleCount = parts.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0);
  if (triangleCount === 0) {
    throw new RangeError('a scene needs at least one triangle');
  }
  const positions = new Float32Array(triangleCount * 9);
  const cornerNormals = new Float32Array(triangleCount * 9);
  const partNumbers = new Uint16Array(triangleCount);
  let first = 0;
  for (const [number, part] of parts.entries()) {
    expandTriangles(part, positions.subarray(first * 9));
    cornerNormals.set(deriveCornerNormals(part.mesh, part.isFlatShaded ?? false), first * 9);
    const end = first + part.mesh.indices.length / 3;
    partNumbers.fill(number, first, end);
    first = end;
  }
  const bvh = buildBvh(positions);
  return {
    tracer: new BvhTracer(bvh),
    normals: inLeafOrder(cornerNormals, bvh.order),
    partOfTriangle: partNumbers.map((_, k) => partNumbers[bvh.order[k] ?? 0] ?? 0),
    parts,
    points: joinPoints(parts),
    layers,
    heightOfPart: parts.map(measureHeight),
    ...measureBox(bvh.bounds),
  };
}

function expandTriangles({ mesh }: ScenePart, target: Float32Array): void {
  for (let corner = 0; corner < mesh.indices.length; corner++) {
    const vertex = (mesh.indices[corner] ?? 0) * 3;
    target[corner * 3] = mesh.positions[vertex] ?? 0;
    target[corner * 3 + 1] = mesh.positions[vertex + 1] ?? 0;
    target[corner * 3 + 2] = mesh.positions[vertex + 2] ?? 0;
  }
}

function inLeafOrder(values: Float32Array, order: Uint32Array): Float32Array {
  const sorted = new Float32Array(values.length);
  for (let k = 0; k < order.length; k++) {
    const from = (order[k] ?? 0) * 9;
    sorted.set(values.subarray(from, from + 9), k * 9);
  }
  return sorted;
}

function joinPoints(parts: readonly ScenePart[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, { mesh }) => sum + mesh.positions.length, 0));
  let at = 0;
  for (const { mesh } of parts) {
    joined.set(mesh.positions, at);
    at += mesh.positions.length;
  }
  return joined;
}

function measureBox(bounds: Float32Array): Pick<PreparedScene, 'min' | 'max' | 'centre' | 'sizeMm'> {
  const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0] = bounds;
  return {
    min: [ax, ay, az],
    max: [bx, by, bz],
    centre: [(ax + bx) / 2, (ay + by) / 2, (az + bz) / 2],
    sizeMm: Math.hypot(bx - ax, by - ay, bz - az) || 1,
  };
}

function measureHeight({ mesh }: ScenePart): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 2; i < mesh.positions.length; i += 3) {
    low = Math.min(low, mesh.positions[i] ?? 0);
    high = Math.max(high, mesh.positions[i] ?? 0);
  }
  return { low, high };
}
