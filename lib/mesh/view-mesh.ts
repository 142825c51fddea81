import { boundsOf } from './bounds.ts';
import type { Box, IndexedMesh } from './types.ts';

/** Faces that meet at more than this keep their edge; flatter ones are shaded as one surface. */
const creaseDegrees = 34;
const cosCrease = Math.cos((creaseDegrees * Math.PI) / 180);
/** Faces that all lie within half of it from their mean lie within it from each other; a bit less for rounding. */
const cosHalfCrease = Math.cos(((creaseDegrees / 2 - 0.01) * Math.PI) / 180);
/** A hub with thousands of spokes would take their square; it is a fan of slivers and shaded flat. */
const maxNeighbours = 64;
/** Small enough that handing one chunk to the graphics card takes a few milliseconds. */
const maxChunkTriangles = 65_536;
const normalScale = 32_767;

/** Triangles with their own corners, ready to be drawn. */
export interface ViewChunk {
  /** Nine floats a triangle, millimetres. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Four signed 16-bit numbers a corner: the unit normal times 32,767, and 0. */
  readonly normals: Int16Array<ArrayBuffer>;
  /** A colour's slug; empty when the part has none of its own. */
  readonly colour: string;
}

export interface ViewMesh {
  readonly box: Box;
  readonly triangleCount: number;
  readonly chunks: readonly ViewChunk[];
}

/**
 * Makes a welded mesh drawable: smooth normals within a crease angle, split into chunks by colour and size.
 *
 * @param parts runs of triangles with a colour each; left out: all one, colourless.
 */
export function buildViewMesh(
  mesh: IndexedMesh,
  parts: readonly { readonly colour: string; readonly triangleCount: number }[] = [],
): ViewMesh {
  const triangleCount = mesh.indices.length / 3;
  const runs = parts.length > 0 ? parts : [{ colour: '', triangleCount }];
  const crossings = faceCrossings(mesh);
  const neighbours = facesOfVertices(mesh);
  const surface = { mesh, crossings, neighbours, smooth: smoothNormals(crossings, neighbours) };
  const chunks: ViewChunk[] = [];
  let start = 0;
  for (const run of runs) {
    const end = Math.min(triangleCount, start + run.triangleCount);
    for (; start < end; start += maxChunkTriangles) {
      const count = Math.min(maxChunkTriangles, end - start);
      chunks.push({ ...drawable(surface, start, count), colour: run.colour });
    }
    start = end;
  }
  return { box: boundsOf(mesh.positions), triangleCount, chunks };
}

interface Surface {
  readonly mesh: IndexedMesh;
  /** The cross product of two edges of each face: its direction with twice its area. */
  readonly crossings: Float32Array;
  readonly neighbours: Neighbours;
  /** The one normal of each vertex whose faces have no crease between them; zeros for the others. */
  readonly smooth: Float32Array;
}

interface Neighbours {
  readonly starts: Uint32Array;
  readonly faces: Uint32Array;
}

function drawable(surface: Surface, start: number, count: number): Pick<ViewChunk, 'positions' | 'normals'> {
  const { positions: source, indices } = surface.mesh;
  const { smooth } = surface;
  const positions = new Float32Array(count * 9);
  const normals = new Int16Array(count * 12);
  const normal = new Float64Array(3);
  for (let corner = 0; corner < count * 3; corner++) {
    const at = start * 3 + corner;
    const vertex = indices[at] ?? 0;
    const own = vertex * 3;
    for (let axis = 0; axis < 3; axis++) positions[corner * 3 + axis] = source[own + axis] ?? 0;
    const isSmooth = smooth[own] !== 0 || smooth[own + 1] !== 0 || smooth[own + 2] !== 0;
    if (!isSmooth) cornerNormal(surface, { face: Math.floor(at / 3), vertex }, normal);
    for (let axis = 0; axis < 3; axis++) {
      const length = isSmooth ? smooth[own + axis] : normal[axis];
      normals[corner * 4 + axis] = Math.round((length ?? 0) * normalScale);
    }
  }
  return { positions, normals };
}

/** Most vertices of a scanned or sculpted part: found once for all their corners instead of for each. */
function smoothNormals(crossings: Float32Array, { starts, faces }: Neighbours): Float32Array {
  const smooth = new Float32Array((starts.length - 1) * 3);
  for (let vertex = 0; vertex + 1 < starts.length; vertex++) {
    const start = starts[vertex] ?? 0;
    const end = starts[vertex + 1] ?? 0;
    if (end - start > maxNeighbours) continue;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let i = start; i < end; i++) {
      const face = (faces[i] ?? 0) * 3;
      x += crossings[face] ?? 0;
      y += crossings[face + 1] ?? 0;
      z += crossings[face + 2] ?? 0;
    }
    const length = Math.sqrt(x * x + y * y + z * z);
    const least = length * cosHalfCrease;
    let isSmooth = length > 0;
    for (let i = start; isSmooth && i < end; i++) {
      const face = (faces[i] ?? 0) * 3;
      const fx = crossings[face] ?? 0;
      const fy = crossings[face + 1] ?? 0;
      const fz = crossings[face + 2] ?? 0;
      isSmooth = x * fx + y * fy + z * fz >= least * Math.sqrt(fx * fx + fy * fy + fz * fz);
    }
    if (!isSmooth) continue;
    smooth[vertex * 3] = x / length;
    smooth[vertex * 3 + 1] = y / length;
    smooth[vertex * 3 + 2] = z / length;
  }
  return smooth;
}

/** The mean direction, by area, of the faces around a vertex that lie within the crease angle of this face. */
function cornerNormal(
  { crossings, neighbours }: Surface,
  { face, vertex }: { face: number; vertex: number },
  target: Float64Array,
): void {
  const own = face * 3;
  const [x, y, z] = [crossings[own] ?? 0, crossings[own + 1] ?? 0, crossings[own + 2] ?? 0];
  const limit = cosCrease * Math.sqrt(x * x + y * y + z * z);
  const start = neighbours.starts[vertex] ?? 0;
  const end = neighbours.starts[vertex + 1] ?? 0;
  let sumX = x;
  let sumY = y;
  let sumZ = z;
  if (end - start <= maxNeighbours) {
    sumX = 0;
    sumY = 0;
    sumZ = 0;
    for (let i = start; i < end; i++) {
      const other = (neighbours.faces[i] ?? 0) * 3;
      const ox = crossings[other] ?? 0;
      const oy = crossings[other + 1] ?? 0;
      const oz = crossings[other + 2] ?? 0;
      if (x * ox + y * oy + z * oz < limit * Math.sqrt(ox * ox + oy * oy + oz * oz)) continue;
      sumX += ox;
      sumY += oy;
      sumZ += oz;
    }
  }
  const length = Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ);
  const scale = length > 0 ? 1 / length : 0;
  target[0] = sumX * scale;
  target[1] = sumY * scale;
  target[2] = length > 0 ? sumZ * scale : 1;
}

function faceCrossings({ positions, indices }: IndexedMesh): Float32Array {
  const crossings = new Float32Array(indices.length);
  for (let i = 0; i + 2 < indices.length; i += 3) {
    const a = (indices[i] ?? 0) * 3;
    const b = (indices[i + 1] ?? 0) * 3;
    const c = (indices[i + 2] ?? 0) * 3;
    const edge = (to: number, axis: number) => (positions[to + axis] ?? 0) - (positions[a + axis] ?? 0);
    const [ux, uy, uz] = [edge(b, 0), edge(b, 1), edge(b, 2)];
    const [vx, vy, vz] = [edge(c, 0), edge(c, 1), edge(c, 2)];
    crossings[i] = uy * vz - uz * vy;
    crossings[i + 1] = uz * vx - ux * vz;
    crossings[i + 2] = ux * vy - uy * vx;
  }
  return crossings;
}

function facesOfVertices({ positions, indices }: IndexedMesh): Neighbours {
  const starts = new Uint32Array(positions.length / 3 + 1);
  for (const vertex of indices) starts[vertex + 1] = (starts[vertex + 1] ?? 0) + 1;
  for (let v = 1; v < starts.length; v++) starts[v] = (starts[v] ?? 0) + (starts[v - 1] ?? 0);
  const next = starts.slice();
  const faces = new Uint32Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i] ?? 0;
    const at = next[vertex] ?? 0;
    faces[at] = Math.floor(i / 3);
    next[vertex] = at + 1;
  }
  return { starts, faces };
}
