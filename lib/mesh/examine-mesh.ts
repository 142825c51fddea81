import { estimateThickness } from './estimate-thickness.ts';
import { type Base, findLargestBase } from './find-base.ts';
import { pairHalfEdges } from './half-edges.ts';
import { hashGeometry } from './hash-geometry.ts';
import { findInversion } from './inverted-patches.ts';
import { findPatches } from './patches.ts';
import { type Repair, type RepairSteps, repairMesh } from './repair-mesh.ts';
import type { IndexedMesh, MeshMeasure, TriangleMesh } from './types.ts';

/** Wall thicknesses below which one, five and fifty percent of the surface lie, mm. */
export interface WallThickness {
  readonly p1Mm: number;
  readonly p5Mm: number;
  readonly p50Mm: number;
}

/** The part as the safe repairs leave it. */
export interface RepairedPart {
  readonly geometryHash: string;
  readonly measure: MeshMeasure;
  readonly steps: RepairSteps;
}

/** What takes longer to find than a price may: see `findProblems` for what it means. */
export interface MeshFindings {
  /** Bodies whose faces look inwards though nothing lies around them; they count as hollow. */
  readonly invertedBodyCount: number;
  readonly walls: WallThickness | null;
  readonly largestBase: Base | null;
  /** Null when the safe repairs make nothing better. */
  readonly repaired: RepairedPart | null;
}

/**
 * Looks closer at a mesh that is measured already. The same bits give the same findings in a browser and on
 * a server.
 *
 * @param welded `weld(mesh)`
 * @param measure `measureMesh(mesh)`
 */
export function examineMesh(mesh: TriangleMesh, welded: IndexedMesh, measure: MeshMeasure): MeshFindings {
  const invertedBodyCount = measure.shellCount > 1 ? countInvertedBodies(welded) : 0;
  const isFaulty =
    invertedBodyCount + measure.openEdgeCount + measure.nonManifoldEdgeCount + measure.flippedEdgeCount > 0;
  const repair = isFaulty ? repairMesh(mesh, measure) : null;
  return {
    invertedBodyCount,
    walls: measureWalls(mesh, measure),
    largestBase: findLargestBase(welded),
    repaired: repair && isBetter(repair) ? describe(repair) : null,
  };
}

function countInvertedBodies(welded: IndexedMesh): number {
  const twins = pairHalfEdges(welded.indices, welded.positions.length / 3);
  return findInversion(welded, findPatches(welded, twins)).patches.length;
}

function measureWalls(mesh: TriangleMesh, { isInsideOut }: MeshMeasure): WallThickness | null {
  const { samplesMm, sampleCount } = estimateThickness(mesh, isInsideOut ? -1 : 1);
  if (samplesMm.length < sampleCount / 2) return null;
  const at = (share: number) => samplesMm[Math.floor(share * (samplesMm.length - 1))] ?? 0;
  return { p1Mm: at(0.01), p5Mm: at(0.05), p50Mm: at(0.5) };
}

function isBetter({ before, after }: Repair): boolean {
  const hasFewer = (name: 'openEdgeCount' | 'nonManifoldEdgeCount' | 'flippedEdgeCount') =>
    after[name] < before[name];
  const isOtherVolume = Math.abs(after.volumeMm3 - before.volumeMm3) > before.volumeMm3 * 1e-6;
  return (
    hasFewer('openEdgeCount') ||
    hasFewer('flippedEdgeCount') ||
    hasFewer('nonManifoldEdgeCount') ||
    isOtherVolume
  );
}

function describe({ mesh, after, steps }: Repair): RepairedPart {
  return { geometryHash: hashGeometry(mesh), measure: after, steps };
}
