import type { MeshFindings, MeshMeasure } from '#lib/mesh';
import type { PartGeometry } from './types.ts';

/** What the engine keeps of a mesh: its measure and the hash of its geometry. */
export function toPartGeometry(hash: string, measure: MeshMeasure): PartGeometry {
  return {
    hash,
    sizeMm: measure.sizeMm,
    volumeMm3: measure.volumeMm3,
    surfaceMm2: measure.surfaceMm2,
    sideAreaMm2: measure.sideAreaMm2,
    levelAreaMm2: measure.levelAreaMm2,
    overhangAreaMm2: measure.overhangAreaMm2,
    overhangColumnMm3: measure.overhangColumnMm3,
    baseAreaMm2: measure.baseAreaMm2,
    unsealedEdgeLengthMm: measure.unsealedEdgeLengthMm,
  };
}

/** The part as the safe repairs leave it, with a hash of its own; null where there is nothing to repair. */
export function toRepairedGeometry(findings: Pick<MeshFindings, 'repaired'> | null): PartGeometry | null {
  const repaired = findings?.repaired;
  return repaired ? toPartGeometry(repaired.geometryHash, repaired.measure) : null;
}

/** The geometry that a hash stands for: the model as the safe repairs leave it, or else as it came. */
export function toQuotedGeometry(
  model: {
    readonly geometryHash: string;
    readonly metadata: MeshMeasure;
    readonly findings: Pick<MeshFindings, 'repaired'> | null;
  },
  quotedHash: string,
): PartGeometry {
  const repaired = toRepairedGeometry(model.findings);
  return repaired?.hash === quotedHash ? repaired : toPartGeometry(model.geometryHash, model.metadata);
}

/** The part at another size; the hash stays that of the model. */
export function scaleGeometry(part: PartGeometry, scalePercent: number): PartGeometry {
  const length = scalePercent / 100;
  const area = length * length;
  const volume = area * length;
  return {
    hash: part.hash,
    sizeMm: { x: part.sizeMm.x * length, y: part.sizeMm.y * length, z: part.sizeMm.z * length },
    volumeMm3: part.volumeMm3 * volume,
    surfaceMm2: part.surfaceMm2 * area,
    sideAreaMm2: part.sideAreaMm2 * area,
    levelAreaMm2: part.levelAreaMm2 * area,
    overhangAreaMm2: part.overhangAreaMm2 * area,
    overhangColumnMm3: part.overhangColumnMm3 * volume,
    baseAreaMm2: part.baseAreaMm2 * area,
    unsealedEdgeLengthMm: part.unsealedEdgeLengthMm * length,
  };
}
