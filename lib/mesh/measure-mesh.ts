import { boundsOf } from './bounds.ts';
import { ColumnGrid } from './column-grid.ts';
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
  const box = boundsOf(welded.positions);
  const { signedVolumeMm3, flatCount, ...areas } = measureFaces(mesh, box);
  const isInsideOut = signedVolumeMm3 < 0;
  const collapsedCount = mesh.triangleCount - welded.indices.length / 3;
  return {
    ...box,
    triangleCount: mesh.triangleCount,
    volumeMm3: Math.abs(signedVolumeMm3),
    ...areas,
    ...measureTopology(welded),
    degenerateFaceCount: Math.max(flatCount, collapsedCount),
    isInsideOut,
    ...measureUnderside(mesh, box, isInsideOut ? -1 : 1),
  };
}

function measureFaces({ positions }: TriangleMesh, { minMm, maxMm }: Box) {
  const [centreX, centreY, centreZ] = [
    (minMm.x + maxMm.x) / 2,
    (minMm.y + maxMm.y) / 2,
    (minMm.z + maxMm.z) / 2,
  ];
  let sixVolumes = 0;
  let surfaceMm2 = 0;
  let sideAreaMm2 = 0;
  let levelAreaMm2 = 0;
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
    if (!(twiceArea > longest * degenerateRatio)) flatCount++;
    sixVolumes += ax * nx + ay * ny + az * nz;
    surfaceMm2 += twiceArea / 2;
    sideAreaMm2 += Math.sqrt(nx * nx + ny * ny) / 2;
    // Half of the faces look up and half down, hence a quarter of the doubled areas.
    levelAreaMm2 += Math.abs(nz) / 4;
  }
  return { signedVolumeMm3: sixVolumes / 6, surfaceMm2, sideAreaMm2, levelAreaMm2, flatCount };
}

/** @param outside 1, or -1 for a mesh whose faces look inwards */
function measureUnderside({ positions }: TriangleMesh, box: Box, outside: 1 | -1) {
  const plateMm = box.minMm.z + plateToleranceMm;
  const grid = new ColumnGrid(box);
  let overhangAreaMm2 = 0;
  let baseAreaMm2 = 0;
  for (let i = 0; i + 8 < positions.length; i += 9) {
    const az = positions[i + 2] ?? 0;
    const ux = (positions[i + 3] ?? 0) - (positions[i] ?? 0);
    const uy = (positions[i + 4] ?? 0) - (positions[i + 1] ?? 0);
    const uz = (positions[i + 5] ?? 0) - az;
    const vx = (positions[i + 6] ?? 0) - (positions[i] ?? 0);
    const vy = (positions[i + 7] ?? 0) - (positions[i + 1] ?? 0);
    const vz = (positions[i + 8] ?? 0) - az;
    const nz = (ux * vy - uy * vx) * outside;
    if (nz > 0) grid.add(positions, i, 'up');
    if (nz >= 0) continue;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const twiceArea = Math.sqrt(nx * nx + ny * ny + nz * nz);
    const isOnPlate = az + Math.max(0, uz, vz) <= plateMm;
    const isOverhang = !isOnPlate && -nz > twiceArea * sinOf45Degrees;
    if (isOnPlate) baseAreaMm2 -= nz / 2;
    if (isOverhang) overhangAreaMm2 += twiceArea / 2;
    grid.add(positions, i, isOverhang ? 'overhang' : 'down');
  }
  return { overhangAreaMm2, overhangColumnMm3: grid.spaceUnderOverhangs(), baseAreaMm2 };
}
