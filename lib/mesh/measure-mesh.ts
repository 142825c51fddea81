import { boundsOf } from './bounds.ts';
import { measureTopology } from './topology.ts';
import type { Box, IndexedMesh, MeshMeasure, TriangleMesh } from './types.ts';
import { weld } from './weld.ts';

/** Within this distance above the lowest point a face lies on the plate. */
const plateToleranceMm = 0.05;
const sinOf45Degrees = Math.SQRT1_2;
/** Twice the area below which a face counts as degenerate, relative to its longest edge squared. */
const degenerateRatio = 1e-10;

/**
 * Measures a part: sizes in mm, mm², mm³. The volume is the sum of the signed tetrahedra between each face
 * and the box's centre (Zhang and Chen 2001), exact for a closed mesh; with holes it is an estimate.
 *
 * @param welded pass `weld(mesh)` when it is at hand, to spare welding twice.
 */
export function measureMesh(mesh: TriangleMesh, welded: IndexedMesh = weld(mesh)): MeshMeasure {
  const box = boundsOf(mesh.positions);
  const { signedVolumeMm3, surfaceMm2, sideAreaMm2, flatCount, up, down } = measureFaces(mesh, box);
  const isInsideOut = signedVolumeMm3 < 0;
  const lower = isInsideOut ? up : down;
  const collapsedCount = mesh.triangleCount - welded.indices.length / 3;
  return {
    ...box,
    triangleCount: mesh.triangleCount,
    volumeMm3: Math.abs(signedVolumeMm3),
    surfaceMm2,
    sideAreaMm2,
    levelAreaMm2: (up.levelAreaMm2 + down.levelAreaMm2) / 2,
    ...measureTopology(welded),
    degenerateFaceCount: Math.max(flatCount, collapsedCount),
    isInsideOut,
    overhangAreaMm2: lower.overhangAreaMm2,
    overhangColumnMm3: lower.overhangColumnMm3,
    baseAreaMm2: lower.baseAreaMm2,
  };
}

/** Sums over the faces that look one way, up or down; which of the two is out is known at the end. */
class Facing {
  levelAreaMm2 = 0;
  overhangAreaMm2 = 0;
  overhangColumnMm3 = 0;
  baseAreaMm2 = 0;

  add(face: { area: number; slope: number; meanHeight: number; maxHeight: number }): void {
    this.levelAreaMm2 += face.area * face.slope;
    if (face.maxHeight <= plateToleranceMm) {
      this.baseAreaMm2 += face.area * face.slope;
    } else if (face.slope > sinOf45Degrees) {
      this.overhangAreaMm2 += face.area;
      this.overhangColumnMm3 += face.area * face.slope * face.meanHeight;
    }
  }
}

function measureFaces({ positions }: TriangleMesh, { minMm, maxMm }: Box) {
  const [centreX, centreY, centreZ] = [
    (minMm.x + maxMm.x) / 2,
    (minMm.y + maxMm.y) / 2,
    (minMm.z + maxMm.z) / 2,
  ];
  const up = new Facing();
  const down = new Facing();
  let sixVolumes = 0;
  let surfaceMm2 = 0;
  let sideAreaMm2 = 0;
  let flatCount = 0;
  for (let i = 0; i + 8 < positions.length; i += 9) {
    const ax = (positions[i] ?? 0) - centreX;
    const ay = (positions[i + 1] ?? 0) - centreY;
    const az = (positions[i + 2] ?? 0) - centreZ;
    const ux = (positions[i + 3] ?? 0) - centreX - ax;
    const uy = (positions[i + 4] ?? 0) - centreY - ay;
    const uz = (positions[i + 5] ?? 0) - centreZ - az;
    const vx = (positions[i + 6] ?? 0) - centreX - ax;
    const vy = (positions[i + 7] ?? 0) - centreY - ay;
    const vz = (positions[i + 8] ?? 0) - centreZ - az;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const twiceArea = Math.sqrt(nx * nx + ny * ny + nz * nz);
    const longest = Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz);
    if (!(twiceArea > longest * degenerateRatio)) {
      flatCount++;
      continue;
    }
    sixVolumes += ax * nx + ay * ny + az * nz;
    surfaceMm2 += twiceArea / 2;
    const slope = nz / twiceArea;
    sideAreaMm2 += Math.sqrt(nx * nx + ny * ny) / 2;
    if (slope === 0) continue;
    const floor = minMm.z - centreZ;
    const meanHeight = az + (uz + vz) / 3 - floor;
    const maxHeight = az + Math.max(0, uz, vz) - floor;
    const face = { area: twiceArea / 2, slope: Math.abs(slope), meanHeight, maxHeight };
    if (slope < 0) down.add(face);
    else up.add(face);
  }
  return { signedVolumeMm3: sixVolumes / 6, surfaceMm2, sideAreaMm2, flatCount, up, down };
}
