import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { MeshoptSimplifier } from 'meshoptimizer';

await MeshoptSimplifier.ready;

/** Reduces a body to about `triangles` facets, keeping its silhouette; it stays closed or this throws. */
export function lowPoly(manifold: ManifoldToplevel, body: Manifold, triangles: number): Manifold {
  const { vertProperties, numProp, triVerts } = body.getMesh();
  const [indices] = MeshoptSimplifier.simplify(
    Uint32Array.from(triVerts),
    Float32Array.from(vertProperties),
    numProp,
    triangles * 3,
    1,
  );
  const mesh = new manifold.Mesh({
    numProp,
    vertProperties: Float32Array.from(vertProperties),
    triVerts: indices,
  });
  return manifold.Manifold.ofMesh(mesh);
}
