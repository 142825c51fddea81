import type { Patches } from './patches.ts';
import { hitTriangle } from './triangle-grid.ts';
import type { IndexedMesh } from './types.ts';
import { unweld } from './weld.ts';

/** After so many faces looked at, what is left counts as sound: a bound in time for hostile files. */
const maxLooks = 30_000_000;
/** Crosses no edge of a part that is drawn along the axes. */
const direction = [0.137, 0.219, 1] as const;

export interface Inversion {
  /** The surface looks inwards as a whole. */
  readonly isWhole: boolean;
  /** Patches that look to the other side than the whole and are not cavities in it: bodies inside out. */
  readonly patches: readonly number[];
}

/**
 * Which patches look the wrong way. One that looks inwards within another is a cavity and sound. Open
 * patches are judged as if their holes were closed.
 */
export function findInversion(mesh: IndexedMesh, patches: Patches): Inversion {
  const total = patches.patches.reduce((sum, { signedVolumeMm3 }) => sum + signedVolumeMm3, 0);
  const isWhole = total < 0;
  const inwards = patches.patches.flatMap(({ signedVolumeMm3, isOrientable }, index) =>
    isOrientable && signedVolumeMm3 < 0 !== isWhole && signedVolumeMm3 !== 0 ? [index] : [],
  );
  return { isWhole, patches: inwards.length > 0 ? withoutCavities(mesh, patches, inwards) : [] };
}

function withoutCavities(mesh: IndexedMesh, patches: Patches, inwards: readonly number[]): number[] {
  const facesOf = groupFaces(patches);
  const { positions } = unweld(mesh);
  const boxes = facesOf.map((faces) => boxOf(mesh, faces));
  let looks = 0;
  return inwards.filter((index) => {
    const box = boxes[index];
    const corner = (patches.patches[index]?.firstFace ?? 0) * 3;
    const isAround = (other: number): boolean => {
      const around = boxes[other];
      if (other === index || !box || !around || !contains(around, box)) return false;
      const faces = facesOf[other] ?? [];
      looks += faces.length;
      return isInside(positions, faces, pointAt(mesh, corner));
    };
    if (looks > maxLooks) return false;
    looks += boxes.length;
    return !boxes.some((_, other) => isAround(other));
  });
}

type Point = readonly [number, number, number];
type Extent = readonly [Point, Point];

function pointAt({ positions, indices }: IndexedMesh, corner: number): Point {
  const at = (indices[corner] ?? 0) * 3;
  return [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
}

function groupFaces({ patches, patchOf }: Patches): number[][] {
  const groups = patches.map((): number[] => []);
  for (let face = 0; face < patchOf.length; face++) groups[patchOf[face] ?? 0]?.push(face);
  return groups;
}

function boxOf(mesh: IndexedMesh, faces: readonly number[]): Extent {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const face of faces) {
    for (let corner = face * 3; corner < face * 3 + 3; corner++) {
      const [x, y, z] = pointAt(mesh, corner);
      min[0] = Math.min(min[0], x);
      min[1] = Math.min(min[1], y);
      min[2] = Math.min(min[2], z);
      max[0] = Math.max(max[0], x);
      max[1] = Math.max(max[1], y);
      max[2] = Math.max(max[2], z);
    }
  }
  return [min, max];
}

function contains([aMin, aMax]: Extent, [bMin, bMax]: Extent): boolean {
  return [0, 1, 2].every(
    (axis) => (aMin[axis] ?? 0) < (bMin[axis] ?? 0) && (aMax[axis] ?? 0) > (bMax[axis] ?? 0),
  );
}

/** Whether a ray from the point leaves the faces an odd number of times. */
function isInside(positions: Float32Array, faces: readonly number[], origin: Point): boolean {
  const crossings = faces.filter((face) => hitTriangle(positions, face * 9, { origin, direction }) > 0);
  return crossings.length % 2 === 1;
}
