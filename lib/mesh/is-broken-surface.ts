import type { MeshMeasure } from './types.ts';

/** A hole of this share of the surface shifts the volume by about as much as a price estimate's own error. */
const tolerableHoleShare = 0.005;

/**
 * Whether inside and outside cannot be told apart well enough for a volume. The largest hole that a boundary
 * of length L can enclose has the area L² / 4π.
 */
export function isBrokenSurface({
  sizeMm,
  volumeMm3,
  surfaceMm2,
  unsealedEdgeLengthMm,
}: Pick<MeshMeasure, 'sizeMm' | 'volumeMm3' | 'surfaceMm2' | 'unsealedEdgeLengthMm'>): boolean {
  const boxMm3 = sizeMm.x * sizeMm.y * sizeMm.z;
  const holeMm2 = (unsealedEdgeLengthMm * unsealedEdgeLengthMm) / (4 * Math.PI);
  const isImpossible = volumeMm3 <= boxMm3 * 1e-6 || volumeMm3 > boxMm3 * 1.001;
  return isImpossible || holeMm2 > surfaceMm2 * tolerableHoleShare;
}
