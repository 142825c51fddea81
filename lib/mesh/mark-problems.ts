import { sampleThickness } from './estimate-thickness.ts';
import type { MeshFindings } from './examine-mesh.ts';
import { nextCorner, openEdge, pairHalfEdges, sharedEdge } from './half-edges.ts';
import type { IndexedMesh, MeshMeasure, TriangleMesh } from './types.ts';

export type MarkedEdgeKind = 'open' | 'shared' | 'flipped';

/** Where in a mesh its problems are, for a viewer to show. */
export interface MeshMarks {
  /** Six floats an edge, from and to, millimetres. */
  readonly edges: Readonly<Record<MarkedEdgeKind, Float32Array<ArrayBuffer>>>;
  /** Places on the surface, thinnest wall first: six floats each, the point and the surface's outward normal. */
  readonly wallPlaces: Float32Array<ArrayBuffer>;
  /** The wall's thickness at each place, ascending, mm. */
  readonly wallsMm: Float32Array<ArrayBuffer>;
  /** So large that discs of it around the places cover the surface, mm. */
  readonly placeRadiusMm: number;
}

interface MarkOptions {
  readonly measure: MeshMeasure;
  readonly findings: Pick<MeshFindings, 'walls'>;
}

/** More would be a carpet, and a minute's work for a graphics card without a card. */
const maxEdges = 60_000;
const placeCount = 8000;

/**
 * Finds the places of what `findProblems` tells of: edges of holes, edges of more than two faces, edges
 * between faces of opposite sides, and how thick the walls are at places spread evenly over the surface.
 *
 * @param welded `weld(mesh)`
 */
export function markProblems(mesh: TriangleMesh, welded: IndexedMesh, options: MarkOptions): MeshMarks {
  const { measure, findings } = options;
  const { openEdgeCount, nonManifoldEdgeCount, flippedEdgeCount, surfaceMm2 } = measure;
  const hasEdges = openEdgeCount + nonManifoldEdgeCount + flippedEdgeCount > 0;
  const outside = measure.isInsideOut ? -1 : 1;
  const samples = findings.walls ? sampleThickness(mesh, { outside, sampleCount: placeCount }) : [];
  const ascending = samples.toSorted((a, b) => a.thicknessMm - b.thicknessMm);
  return {
    edges: hasEdges ? markEdges(welded) : { open: noFloats(), shared: noFloats(), flipped: noFloats() },
    wallPlaces: Float32Array.from(ascending.flatMap(({ place, normal }) => [...place, ...normal])),
    wallsMm: Float32Array.from(ascending, ({ thicknessMm }) => thicknessMm),
    placeRadiusMm: Math.sqrt(surfaceMm2 / placeCount / Math.PI) * 1.5,
  };
}

function noFloats(): Float32Array<ArrayBuffer> {
  return new Float32Array(0);
}

function markEdges({ positions, indices }: IndexedMesh): MeshMarks['edges'] {
  const twins = pairHalfEdges(indices, positions.length / 3);
  const found: Record<MarkedEdgeKind, number[]> = { open: [], shared: [], flipped: [] };
  for (let half = 0; half < indices.length; half++) {
    const kind = kindOf(twins, indices, half);
    if (!kind || found[kind].length >= maxEdges * 6) continue;
    for (const vertex of [indices[half] ?? 0, indices[nextCorner(half)] ?? 0]) {
      for (let axis = 0; axis < 3; axis++) found[kind].push(positions[vertex * 3 + axis] ?? 0);
    }
  }
  return {
    open: Float32Array.from(found.open),
    shared: Float32Array.from(found.shared),
    flipped: Float32Array.from(found.flipped),
  };
}

/** Of an edge's half-edges only one is named, but for edges of more than two faces: those that run upwards. */
function kindOf(twins: Int32Array, indices: Uint32Array, half: number): MarkedEdgeKind | null {
  const twin = twins[half] ?? 0;
  if (twin === openEdge) return 'open';
  const [from, to] = [indices[half] ?? 0, indices[nextCorner(half)] ?? 0];
  if (twin === sharedEdge) return from < to ? 'shared' : null;
  return twin > half && indices[twin] === from ? 'flipped' : null;
}
