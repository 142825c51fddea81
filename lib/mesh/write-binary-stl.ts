import type { TriangleMesh } from './types.ts';

/** Writes a binary STL with computed unit normals (0 0 0 for a face without area). */
export function writeBinaryStl({ positions, triangleCount }: TriangleMesh): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(84 + triangleCount * 50);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('NordLayer binary STL, millimetres'));
  view.setUint32(80, triangleCount, true);
  let at = 84;
  for (let i = 0; i < triangleCount * 9; i += 9, at += 50) {
    const normal = faceNormal(positions, i);
    for (let k = 0; k < 3; k++) view.setFloat32(at + k * 4, normal[k] ?? 0, true);
    for (let k = 0; k < 9; k++) view.setFloat32(at + 12 + k * 4, positions[i + k] ?? 0, true);
  }
  return bytes;
}

function faceNormal(positions: Float32Array, i: number): readonly [number, number, number] {
  const edge = (from: number, to: number) => (positions[i + to] ?? 0) - (positions[i + from] ?? 0);
  const [ux, uy, uz] = [edge(0, 3), edge(1, 4), edge(2, 5)];
  const [vx, vy, vz] = [edge(0, 6), edge(1, 7), edge(2, 8)];
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
  return length > 0 ? [nx / length, ny / length, nz / length] : [0, 0, 0];
}
