import type { TriangleMesh } from './types.ts';

/** The mesh enlarged about the origin: factor 0.8 is 80 %, 25.4 reads inches as millimetres. */
export function scaleMesh(mesh: TriangleMesh, factor: number): TriangleMesh {
  return { positions: mesh.positions.map((value) => value * factor), triangleCount: mesh.triangleCount };
}
