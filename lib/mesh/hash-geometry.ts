import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { TriangleMesh } from './types.ts';

/**
 * SHA-256 (hex) of the triangles' coordinates as little-endian float32 in file order, -0 as 0: the same for
 * the same part whatever the file's format, name, header or normals. Not WebCrypto, which is asynchronous
 * and absent on plain http.
 */
export function hashGeometry({ positions, triangleCount }: TriangleMesh): string {
  const hasher = sha256.create();
  const chunk = new DataView(new ArrayBuffer(1 << 16));
  const bytes = new Uint8Array(chunk.buffer);
  const length = triangleCount * 9;
  for (let start = 0; start < length; ) {
    const end = Math.min(length, start + chunk.byteLength / 4);
    for (let i = start; i < end; i++) chunk.setFloat32((i - start) * 4, (positions[i] ?? 0) + 0, true);
    hasher.update(bytes.subarray(0, (end - start) * 4));
    start = end;
  }
  return bytesToHex(hasher.digest());
}

/** `hashGeometry` beside the thread that asks for it, and some times as fast; like it where there is no WebCrypto. */
export async function digestGeometry(mesh: TriangleMesh): Promise<string> {
  if (!globalThis.crypto?.subtle) return hashGeometry(mesh);
  const coordinates = new Float32Array(mesh.triangleCount * 9);
  for (let i = 0; i < coordinates.length; i++) coordinates[i] = (mesh.positions[i] ?? 0) + 0;
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', coordinates)));
}
