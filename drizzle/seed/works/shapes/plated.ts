import type { Manifold } from 'manifold-3d';
import type { IndexedMesh } from '#lib/mesh';
import type { WorkPart } from '../work-model.ts';
import { withoutShortEdges } from './short-edges.ts';

/** Below this edge length a body's detail is noise: thinner than any nozzle or laser can draw. */
const detailMm = 0.01;

/** Shorter edges would vanish when a mesh is stored with 16 bits a coordinate. */
const shortestEdgeMm = 0.012;

export interface BodyPart extends Omit<WorkPart, 'mesh'> {
  readonly body: Manifold;
}

/** Moves all bodies together to the middle of the build plate, resting on it, and reads their meshes. */
export function plated(bodies: readonly BodyPart[]): WorkPart[] {
  const simple = bodies.map((part) => ({ ...part, body: part.body.simplify(detailMm) }));
  const boxes = simple.map(({ body }) => body.boundingBox());
  const low = [0, 1, 2].map((axis) => Math.min(...boxes.map((box) => box.min[axis] ?? 0)));
  const high = [0, 1].map((axis) => Math.max(...boxes.map((box) => box.max[axis] ?? 0)));
  const [dx, dy] = high.map((value, axis) => -(value + (low[axis] ?? 0)) / 2);
  const dz = -(low[2] ?? 0);
  return simple.map(({ body, ...part }) => ({
    ...part,
    mesh: indexedMeshOf(body.translate([dx ?? 0, dy ?? 0, dz])),
    ...(part.elevationBands && {
      elevationBands: part.elevationBands.map((band) => ({ ...band, toZMm: band.toZMm + dz })),
    }),
  }));
}

function indexedMeshOf(body: Manifold): IndexedMesh {
  const status = body.status();
  if (status !== 'NoError') throw new Error(`a body is not closed: ${status}`);
  const { vertProperties, numProp, triVerts } = body.getMesh();
  const positions = new Float32Array((vertProperties.length / numProp) * 3);
  for (let vertex = 0; vertex * numProp < vertProperties.length; vertex++) {
    for (let axis = 0; axis < 3; axis++) {
      positions[vertex * 3 + axis] = vertProperties[vertex * numProp + axis] ?? 0;
    }
  }
  return withoutShortEdges({ positions, indices: Uint32Array.from(triVerts) }, shortestEdgeMm);
}
