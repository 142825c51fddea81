export { boundsOf } from './bounds.ts';
export { isMeshFault, type MeshFault, maxStlBytes, maxTriangles, meshFaults } from './faults.ts';
export { hashGeometry } from './hash-geometry.ts';
export { measureMesh } from './measure-mesh.ts';
export { parseStl } from './parse-stl.ts';
export { scaleMesh } from './scale-mesh.ts';
export type { Box, IndexedMesh, MeshMeasure, TriangleMesh, Vector3 } from './types.ts';
export { unweld, weld } from './weld.ts';
export { writeBinaryStl } from './write-binary-stl.ts';
