import { fillSmallHoles } from './fill-holes.ts';
import { pairHalfEdges } from './half-edges.ts';
import { findInversion } from './inverted-patches.ts';
import { joinNearVertices } from './join-near-vertices.ts';
import { measureMesh } from './measure-mesh.ts';
import { findPatches, type Patches } from './patches.ts';
import { measureTopology, type Topology } from './topology.ts';
import type { IndexedMesh, MeshMeasure, TriangleMesh } from './types.ts';
import { unweld, weld } from './weld.ts';

/** How much each safe repair did. */
export interface RepairSteps {
  /** Faces without area of their own or there twice. */
  readonly droppedFaces: number;
  /** Open edges that were closed by joining their ends. */
  readonly joinedEdges: number;
  /** Faces turned to look outwards. */
  readonly flippedFaces: number;
  readonly filledHoles: number;
}

export interface Repair {
  readonly mesh: TriangleMesh;
  readonly steps: RepairSteps;
  readonly before: MeshMeasure;
  readonly after: MeshMeasure;
}

/** Filling a hole may bring together what can then be turned. Two rounds are usual, the last of them idle. */
const maxRounds = 16;

/**
 * The safe repairs: drop faces that are nothing, join ends that nearly meet, turn faces outwards, fill small
 * holes. Null when there is nothing that they can better: a sound mesh is never changed, and what is
 * repaired is not changed by a second repair. The same input gives the same bits everywhere.
 *
 * @param before pass `measureMesh(mesh)` when it is at hand.
 */
export function repairMesh(mesh: TriangleMesh, before: MeshMeasure = measureMesh(mesh)): Repair | null {
  let welded = weld(mesh);
  const steps = { droppedFaces: 0, joinedEdges: 0, flippedFaces: 0, filledHoles: 0 };
  steps.droppedFaces = mesh.triangleCount - welded.indices.length / 3;
  for (let round = 0; round < maxRounds; round++) {
    const start = new Workpiece(welded);
    const end = [dropDoubles, joinEdges, turnOutwards, fillHoles].reduce(
      (work, step) => step(work, steps) ?? work,
      start,
    );
    if (end === start) break;
    // Vertices in the order of their use again, so that this round sees what a second repair would see.
    welded = weld(unweld(end.mesh));
  }
  const hasChanged = Object.values(steps).some((count) => count > 0);
  if (!hasChanged || welded.indices.length === 0) return null;
  const repaired = unweld(welded);
  return { mesh: repaired, steps, before, after: measureMesh(repaired) };
}

/** A mesh on its way, with what is known of it, found when it is first needed. */
class Workpiece {
  readonly mesh: IndexedMesh;
  #topology: Topology | undefined;
  #twins: Int32Array | undefined;
  #patches: Patches | undefined;

  constructor(mesh: IndexedMesh) {
    this.mesh = mesh;
  }

  get topology(): Topology {
    this.#topology ??= measureTopology(this.mesh);
    return this.#topology;
  }

  get twins(): Int32Array {
    this.#twins ??= pairHalfEdges(this.mesh.indices, this.mesh.positions.length / 3);
    return this.#twins;
  }

  get patches(): Patches {
    this.#patches ??= findPatches(this.mesh, this.twins);
    return this.#patches;
  }
}

type Counts = { -readonly [name in keyof RepairSteps]: number };
type Step = (work: Workpiece, counts: Counts) => Workpiece | null;

/** Of faces over the same three vertices, wound alike, the first stays. */
const dropDoubles: Step = ({ mesh, topology }, counts) => {
  if (topology.nonManifoldEdgeCount === 0) return null;
  const { indices } = mesh;
  const known = new Set<string>();
  const kept: number[] = [];
  for (let corner = 0; corner < indices.length; corner += 3) {
    const face = [indices[corner] ?? 0, indices[corner + 1] ?? 0, indices[corner + 2] ?? 0];
    const first = face.indexOf(Math.min(...face));
    const key = [...face.slice(first), ...face.slice(0, first)].join();
    if (known.has(key)) continue;
    known.add(key);
    kept.push(...face);
  }
  if (kept.length === indices.length) return null;
  counts.droppedFaces += (indices.length - kept.length) / 3;
  return new Workpiece({ positions: mesh.positions, indices: Uint32Array.from(kept) });
};

const joinEdges: Step = ({ mesh, topology, twins }, counts) => {
  const joined = topology.openEdgeCount > 0 ? joinNearVertices(mesh, twins) : null;
  if (!joined) return null;
  const next = new Workpiece(joined);
  if (!isBetter(next.topology, topology)) return null;
  counts.joinedEdges += topology.openEdgeCount - next.topology.openEdgeCount;
  return next;
};

const turnOutwards: Step = ({ mesh, patches }, counts) => {
  const { patchOf, isFlipped } = patches;
  const inversion = findInversion(mesh, patches);
  const inverted = new Set(inversion.patches);
  const indices = mesh.indices.slice();
  let turned = 0;
  for (let face = 0; face < patchOf.length; face++) {
    const isInverted = inverted.has(patchOf[face] ?? -1) !== inversion.isWhole;
    const isTurned = (isFlipped[face] === 1) !== isInverted;
    if (!isTurned) continue;
    turned++;
    indices[face * 3 + 1] = mesh.indices[face * 3 + 2] ?? 0;
    indices[face * 3 + 2] = mesh.indices[face * 3 + 1] ?? 0;
  }
  if (turned === 0) return null;
  counts.flippedFaces += turned;
  return new Workpiece({ positions: mesh.positions, indices });
};

const fillHoles: Step = ({ mesh, topology, twins, patches }, counts) => {
  if (topology.openEdgeCount === 0) return null;
  const facesAround = (half: number) => {
    const patch = patches.patchOf[Math.floor(half / 3)] ?? 0;
    return patches.patches[patch]?.faceCount ?? 0;
  };
  const { corners, holeCount } = fillSmallHoles(mesh, twins, facesAround);
  if (holeCount === 0) return null;
  const indices = new Uint32Array(mesh.indices.length + corners.length);
  indices.set(mesh.indices);
  indices.set(corners, mesh.indices.length);
  const next = new Workpiece({ positions: mesh.positions, indices });
  if (!isBetter(next.topology, topology)) return null;
  counts.filledHoles += holeCount;
  return next;
};

function isBetter(next: Topology, than: Topology): boolean {
  return (
    next.openEdgeCount < than.openEdgeCount &&
    next.nonManifoldEdgeCount <= than.nonManifoldEdgeCount &&
    next.flippedEdgeCount <= than.flippedEdgeCount
  );
}
