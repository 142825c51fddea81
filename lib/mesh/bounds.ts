import type { Box, Vector3 } from './types.ts';

/** The box around positions (three floats each); an empty list gives a box of size 0 at the origin. */
export function boundsOf(positions: Float32Array): Box {
  let [minX, minY, minZ] = [Infinity, Infinity, Infinity];
  let [maxX, maxY, maxZ] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 2 < positions.length; i += 3) {
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    const z = positions[i + 2] ?? 0;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
    if (z < minZ) minZ = z;
    if (z > maxZ) maxZ = z;
  }
  if (minX > maxX) return box({ x: 0, y: 0, z: 0 }, { x: 0, y: 0, z: 0 });
  return box({ x: minX, y: minY, z: minZ }, { x: maxX, y: maxY, z: maxZ });
}

/** Whether all positions lie in one plane across an axis; looks only as far as it must. */
export function isFlat(positions: Float32Array): boolean {
  return [0, 1, 2].some((axis) => {
    const first = positions[axis];
    let i = axis;
    while (i < positions.length && positions[i] === first) i += 3;
    return i >= positions.length;
  });
}

function box(minMm: Vector3, maxMm: Vector3): Box {
  const sizeMm = { x: maxMm.x - minMm.x, y: maxMm.y - minMm.y, z: maxMm.z - minMm.z };
  return { minMm, maxMm, sizeMm };
}
