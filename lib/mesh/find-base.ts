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
    const a = (indices[i] ?? 0) * 3;
    const b = (indices[i + 1] ?? 0) * 3;
    const c = (indices[i + 2] ?? 0) * 3;
    const ux = (positions[b] ?? 0) - (positions[a] ?? 0);
    const uy = (positions[b + 1] ?? 0) - (positions[a + 1] ?? 0);
    const uz = (positions[b + 2] ?? 0) - (positions[a + 2] ?? 0);
    const vx = (positions[c] ?? 0) - (positions[a] ?? 0);
    const vy = (positions[c + 1] ?? 0) - (positions[a + 1] ?? 0);
    const vz = (positions[c + 2] ?? 0) - (positions[a + 2] ?? 0);
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    areas[i / 3] = length / 2;
    if (!(length > 0)) continue;
    normals[i] = nx / length;
    normals[i + 1] = ny / length;
    normals[i + 2] = nz / length;
  }
  return { normals, areas };
}

/** The directions that most of the surface looks to, as means of the faces that look nearly alike. */
function flatDirections({ normals, areas }: Faces): Vector3[] {
  const bins = new Map<number, Float64Array>();
  const step = (normal: number) => Math.round(normal * directionSteps) + directionSteps;
  const steps = 2 * directionSteps + 1;
  for (let face = 0; face < areas.length; face++) {
    const x = normals[face * 3] ?? 0;
    const y = normals[face * 3 + 1] ?? 0;
    const z = normals[face * 3 + 2] ?? 0;
    const area = areas[face] ?? 0;
    const key = (step(x) * steps + step(y)) * steps + step(z);
    const bin = bins.get(key) ?? new Float64Array(4);
    bin[0] = (bin[0] ?? 0) + x * area;
    bin[1] = (bin[1] ?? 0) + y * area;
    bin[2] = (bin[2] ?? 0) + z * area;
    bin[3] = (bin[3] ?? 0) + area;
    bins.set(key, bin);
  }
  return [...bins.values()]
    .toSorted(([, , , a = 0], [, , , b = 0]) => b - a)
    .slice(0, candidateCount)
    .map(([x = 0, y = 0, z = 0]) => unit({ x, y, z }));
}

/** About the first vertex, so that parts far from the origin keep their digits. */
function centreOfMass({ positions, indices }: IndexedMesh): Vector3 {
  const [startX = 0, startY = 0, startZ = 0] = positions;
  let [sumX, sumY, sumZ, sixVolumes] = [0, 0, 0, 0];
  for (let i = 0; i < indices.length; i += 3) {
    const a = (indices[i] ?? 0) * 3;
    const b = (indices[i + 1] ?? 0) * 3;
    const c = (indices[i + 2] ?? 0) * 3;
    const ax = (positions[a] ?? 0) - startX;
    const ay = (positions[a + 1] ?? 0) - startY;
    const az = (positions[a + 2] ?? 0) - startZ;
    const bx = (positions[b] ?? 0) - startX;
    const by = (positions[b + 1] ?? 0) - startY;
    const bz = (positions[b + 2] ?? 0) - startZ;
    const cx = (positions[c] ?? 0) - startX;
    const cy = (positions[c + 1] ?? 0) - startY;
    const cz = (positions[c + 2] ?? 0) - startZ;
    const six = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    sixVolumes += six;
    sumX += six * (ax + bx + cx);
    sumY += six * (ay + by + cy);
    sumZ += six * (az + bz + cz);
  }
  const weight = 4 * sixVolumes || 1;
  return { x: startX + sumX / weight, y: startY + sumY / weight, z: startZ + sumZ / weight };
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
    if (looks < 0.99) continue;
    const corners = [indices[at] ?? 0, indices[at + 1] ?? 0, indices[at + 2] ?? 0];
    if (corners.some((vertex) => depth(vertex) < plate)) continue;
    areaMm2 += areas[face] ?? 0;
    footing.push(...corners);
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
