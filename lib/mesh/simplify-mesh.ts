import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import type { IndexedMesh } from './types.ts';

interface SimplifyOptions {
  /** Triangles to come down to; a mesh that has fewer stays as it is. */
  readonly triangleCount: number;
  /** How far the surface may move, as a share of the mesh's size. */
  readonly maxErrorShare: number;
}

/**
 * Leaves out triangles where the surface is flattest: quadric error metrics (Garland and Heckbert, 1997) as
 * meshoptimizer does them. A mesh of many loose pieces keeps more triangles than were asked for.
 *
 * @returns a mesh of its own vertices; deterministic.
 */
export async function simplifyMesh(mesh: IndexedMesh, options: SimplifyOptions): Promise<IndexedMesh> {
  const wanted = options.triangleCount * 3;
  if (mesh.indices.length <= wanted) return mesh;
  await MeshoptSimplifier.ready;
  const [indices] = MeshoptSimplifier.simplify(
    mesh.indices,
    mesh.positions,
    3,
    wanted,
    options.maxErrorShare,
  );
  return compact(mesh.positions, indices);
}

/** The vertices that are used, in the order of their use. */
function compact(source: Float32Array, used: Uint32Array): IndexedMesh {
  const places = new Int32Array(source.length / 3).fill(-1);
  const indices = new Uint32Array(used.length);
  const positions = new Float32Array(source.length);
  let count = 0;
  for (let corner = 0; corner < used.length; corner++) {
    const vertex = used[corner] ?? 0;
    let place = places[vertex] ?? -1;
    if (place < 0) {
      place = count++;
      places[vertex] = place;
      positions.set(source.subarray(vertex * 3, vertex * 3 + 3), place * 3);
    }
    indices[corner] = place;
  }
  return { positions: positions.slice(0, count * 3), indices };
}
