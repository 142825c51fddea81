import { nextCorner } from './half-edges.ts';
import type { IndexedMesh } from './types.ts';

/** Faces that hang together over edges of exactly two faces. */
export interface Patch {
  readonly firstFace: number;
  readonly faceCount: number;
  /** The faces can be turned so that all neighbours agree (a Möbius strip's cannot). */
  readonly isOrientable: boolean;
  /** Enclosed by the faces as turned; negative when they look inwards; about the patch's first corner. */
  readonly signedVolumeMm3: number;
}

export interface Patches {
  readonly patches: readonly Patch[];
  /** The patch of each face. */
  readonly patchOf: Int32Array;
  /** 1 for each face that must be turned. */
  readonly isFlipped: Uint8Array;
}

/** Finds the patches and how their faces must be turned to agree, by walking from face to face. */
export function findPatches(mesh: IndexedMesh, twins: Int32Array): Patches {
  const faceCount = mesh.indices.length / 3;
  const patchOf = new Int32Array(faceCount).fill(-1);
  const isFlipped = new Uint8Array(faceCount);
  const queue = new Int32Array(faceCount);
  const patches: Patch[] = [];
  for (let face = 0; face < faceCount; face++) {
    if (patchOf[face] !== -1) continue;
    patchOf[face] = patches.length;
    queue[0] = face;
    let length = 1;
    let isOrientable = true;
    for (let at = 0; at < length; at++) {
      const current = queue[at] ?? 0;
      for (let half = current * 3; half < current * 3 + 3; half++) {
        const twin = twins[half] ?? -1;
        if (twin < 0) continue;
        const other = Math.floor(twin / 3);
        const runsAlong = mesh.indices[half] === mesh.indices[twin] ? 1 : 0;
        const turn = (isFlipped[current] ?? 0) ^ runsAlong;
        if (patchOf[other] === -1) {
          patchOf[other] = patches.length;
          isFlipped[other] = turn;
          queue[length++] = other;
        } else if (isFlipped[other] !== turn) {
          isOrientable = false;
        }
      }
    }
    const faces = queue.subarray(0, length);
    settleFlips(faces, isFlipped, isOrientable);
    const signedVolumeMm3 = signedVolume(mesh, faces, isFlipped);
    patches.push({ firstFace: face, faceCount: length, isOrientable, signedVolumeMm3 });
  }
  return { patches, patchOf, isFlipped };
}

/** Turns the fewer faces; none where turning does not help. */
function settleFlips(faces: Int32Array, isFlipped: Uint8Array, isOrientable: boolean): void {
  let count = 0;
  for (const face of faces) count += isFlipped[face] ?? 0;
  const isMost = count * 2 > faces.length;
  if (isOrientable && !isMost) return;
  for (const face of faces) isFlipped[face] = isOrientable ? 1 - (isFlipped[face] ?? 0) : 0;
}

function signedVolume({ positions, indices }: IndexedMesh, faces: Int32Array, isFlipped: Uint8Array): number {
  const origin = (indices[(faces[0] ?? 0) * 3] ?? 0) * 3;
  const along = (corner: number, axis: number) =>
    (positions[(indices[corner] ?? 0) * 3 + axis] ?? 0) - (positions[origin + axis] ?? 0);
  let sixVolumes = 0;
  for (const face of faces) {
    const a = face * 3;
    const [b, c] = isFlipped[face] ? [a + 2, a + 1] : [a + 1, nextCorner(a + 1)];
    const [bx, by, bz] = [along(b, 0), along(b, 1), along(b, 2)];
    const [cx, cy, cz] = [along(c, 0), along(c, 1), along(c, 2)];
    sixVolumes +=
      along(a, 0) * (by * cz - bz * cy) +
      along(a, 1) * (bz * cx - bx * cz) +
      along(a, 2) * (bx * cy - by * cx);
  }
  return sixVolumes / 6;
}
