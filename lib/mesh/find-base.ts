import type { IndexedMesh, Vector3 } from './types.ts';

/** The flat sides with the most area are tried; a part that stands on none of them stands badly anyhow. */
const candidateCount = 32;
/** Directions are told apart to about a degree. */
const directionSteps = 64;
/** Within this share of the longest edge of the lowest point a face lies on the plate. */
const contactShare = 5e-4;

const asDrawn: Vector3 = { x: 0, y: 0, z: -1 };

export interface Base {
  /** The unit direction in the model that points at the plate; (0, 0, -1) is as drawn. */
  readonly down: Vector3;
  /** Faces on the plate. */
  readonly areaMm2: number;
  readonly heightMm: number;
}

/**
 * The largest flat side that the part can stand on: its centre of mass is above what touches the plate.
 * The lower part wins among equals; null when there is no such side.
 */
export function findLargestBase(mesh: IndexedMesh): Base | null {
  const faces = describeFaces(mesh);
  const centre = centreOfMass(mesh);
  const bases = [asDrawn, ...flatDirections(faces)].flatMap((down) => {
    const base = standOn(mesh, faces, { down, centre });
    return base ? [base] : [];
  });
  return bases.reduce<Base | null>((best, base) => (best && !isBetter(base, best) ? best : base), null);
}

function isBetter(base: Base, than: Base): boolean {
  const isAsLarge = Math.abs(base.areaMm2 - than.areaMm2) <= than.areaMm2 * 1e-3;
  return isAsLarge ? base.heightMm < than.heightMm * 0.999 : base.areaMm2 > than.areaMm2;
}

interface Faces {
  /** Unit normals, three numbers a face. */
  readonly normals: Float32Array;
  readonly areas: Float64Array;
}

function describeFaces({ positions, indices }: IndexedMesh): Faces {
  const normals = new Float32Array(indices.length);
  const areas = new Float64Array(indices.length / 3);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((turn) => (indices[i + turn] ?? 0) * 3);
    const edge = (to = 0, axis = 0) => (positions[to + axis] ?? 0) - (positions[(a ?? 0) + axis] ?? 0);
    const [ux, uy, uz] = [edge(b, 0), edge(b, 1), edge(b, 2)];
    const [vx, vy, vz] = [edge(c, 0), edge(c, 1), edge(c, 2)];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    areas[i / 3] = length / 2;
    if (length > 0) normals.set([nx / length, ny / length, nz / length], i);
  }
  return { normals, areas };
}

/** The directions that most of the surface looks to, as means of the faces that look nearly alike. */
function flatDirections({ normals, areas }: Faces): Vector3[] {
  const bins = new Map<string, [number, number, number, number]>();
  for (let face = 0; face < areas.length; face++) {
    const at = face * 3;
    const [x, y, z] = [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0];
    const key = [x, y, z].map((each) => Math.round(each * directionSteps)).join();
    const area = areas[face] ?? 0;
    const bin = bins.get(key) ?? [0, 0, 0, 0];
    bins.set(key, [bin[0] + x * area, bin[1] + y * area, bin[2] + z * area, bin[3] + area]);
  }
  return [...bins.values()]
    .toSorted((a, b) => b[3] - a[3])
    .slice(0, candidateCount)
    .map(([x, y, z]) => {
      const length = Math.sqrt(x * x + y * y + z * z) || 1;
      return { x: x / length, y: y / length, z: z / length };
    });
}

/** About the first vertex, so that parts far from the origin keep their digits. */
function centreOfMass({ positions, indices }: IndexedMesh): Vector3 {
  const origin = [positions[0] ?? 0, positions[1] ?? 0, positions[2] ?? 0];
  const sum = [0, 0, 0];
  let sixVolumes = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a = [], b = [], c = []] = [0, 1, 2].map((turn) =>
      origin.map((start, axis) => (positions[(indices[i + turn] ?? 0) * 3 + axis] ?? 0) - start),
    );
    const [[ax = 0, ay = 0, az = 0], [bx = 0, by = 0, bz = 0], [cx = 0, cy = 0, cz = 0]] = [a, b, c];
    const six = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    sixVolumes += six;
    for (let axis = 0; axis < 3; axis++) {
      sum[axis] = (sum[axis] ?? 0) + six * ((a[axis] ?? 0) + (b[axis] ?? 0) + (c[axis] ?? 0));
    }
  }
  const [x = 0, y = 0, z = 0] = sum.map((each, axis) => (origin[axis] ?? 0) + each / (4 * sixVolumes || 1));
  return { x, y, z };
}

function standOn(
  { positions, indices }: IndexedMesh,
  { normals, areas }: Faces,
  { down, centre }: { down: Vector3; centre: Vector3 },
): Base | null {
  const depth = (vertex: number) =>
    (positions[vertex * 3] ?? 0) * down.x +
    (positions[vertex * 3 + 1] ?? 0) * down.y +
    (positions[vertex * 3 + 2] ?? 0) * down.z;
  let [lowest, highest] = [-Infinity, Infinity];
  for (let vertex = 0; vertex * 3 < positions.length; vertex++) {
    const at = depth(vertex);
    if (at > lowest) lowest = at;
    if (at < highest) highest = at;
  }
  const heightMm = lowest - highest;
  const plate = lowest - heightMm * contactShare;
  const footing: number[] = [];
  let areaMm2 = 0;
  for (let face = 0; face < areas.length; face++) {
    const at = face * 3;
    const looks =
      (normals[at] ?? 0) * down.x + (normals[at + 1] ?? 0) * down.y + (normals[at + 2] ?? 0) * down.z;
    if (looks < 0.99 || [0, 1, 2].some((turn) => depth(indices[at + turn] ?? 0) < plate)) continue;
    areaMm2 += areas[face] ?? 0;
    footing.push(indices[at] ?? 0, indices[at + 1] ?? 0, indices[at + 2] ?? 0);
  }
  const isStable = areaMm2 > 0 && isAbove(positions, footing, { down, centre });
  return isStable ? { down, areaMm2, heightMm } : null;
}

/** Whether the centre is over the convex hull of the footing: no side view has the whole footing beside it. */
function isAbove(
  positions: Float32Array,
  footing: readonly number[],
  { down, centre }: { down: Vector3; centre: Vector3 },
): boolean {
  const [right, up] = planeOf(down);
  const flat = (x: number, y: number, z: number) => [
    (x - centre.x) * right.x + (y - centre.y) * right.y + (z - centre.z) * right.z,
    (x - centre.x) * up.x + (y - centre.y) * up.y + (z - centre.z) * up.z,
  ];
  const angles = [...new Set(footing)]
    .map((vertex) => {
      const [x = 0, y = 0] = flat(
        positions[vertex * 3] ?? 0,
        positions[vertex * 3 + 1] ?? 0,
        positions[vertex * 3 + 2] ?? 0,
      );
      return Math.atan2(y, x);
    })
    .toSorted((a, b) => a - b);
  return angles.every((angle, index) => {
    const next = angles[index + 1] ?? (angles[0] ?? 0) + 2 * Math.PI;
    return next - angle <= Math.PI;
  });
}

function planeOf({ x, y, z }: Vector3): readonly [Vector3, Vector3] {
  const side = Math.abs(x) < 0.9 ? { x: 1, y: 0, z: 0 } : { x: 0, y: 1, z: 0 };
  const right = unit({ x: y * side.z - z * side.y, y: z * side.x - x * side.z, z: x * side.y - y * side.x });
  return [
    right,
    { x: y * right.z - z * right.y, y: z * right.x - x * right.z, z: x * right.y - y * right.x },
  ];
}

function unit({ x, y, z }: Vector3): Vector3 {
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  return { x: x / length, y: y / length, z: z / length };
}
