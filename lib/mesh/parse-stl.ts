import { maxTriangles, meshError } from './faults.ts';
import { isText, sniffFileKind } from './file-kind.ts';
import { parseAsciiStl } from './parse-ascii-stl.ts';

const headerBytes = 84;
const triangleBytes = 50;

/**
 * Reads a binary or ASCII STL. The kind is decided by the file's size and bytes, never by the word
 * "solid" or the header's count alone; stored normals are ignored. Coordinates are taken as millimetres, nine floats a
 * triangle.
 *
 * @throws DomainError INVALID with a `MeshFault` as reason and its facts.
 */
export function parseStl(bytes: Uint8Array): Float32Array {
  return looksAscii(bytes) ? parseAsciiStl(bytes) : parseBinary(bytes);
}

/** Exporters also write "solid" into binary headers, but then control bytes follow within the first kilobyte. */
function looksAscii(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  if (!isText(head)) return false;
  const hasByteOrderMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return /^\s*(solid|facet\s+normal)\b/i.test(
    String.fromCharCode(...head.subarray(hasByteOrderMark ? 3 : 0)),
  );
}

function parseBinary(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const actual = Math.floor((bytes.length - headerBytes) / triangleBytes);
  const claimed = bytes.length >= headerBytes ? view.getUint32(80, true) : 0;
  if (claimed !== actual || bytes.length < headerBytes) throw binaryFault(bytes, claimed, actual);
  if (actual === 0) throw meshError('mesh-empty');
  if (actual > maxTriangles) throw meshError('mesh-too-many-triangles', { actual, maxTriangles });
  return readTriangles(view, actual);
}

function readTriangles(view: DataView, count: number): Float32Array {
  const positions = new Float32Array(count * 9);
  let notFinite = 0;
  let at = headerBytes + 12;
  for (let out = 0; out < positions.length; at += triangleBytes - 36) {
    for (const end = out + 9; out < end; out++, at += 4) {
      // + 0 turns -0 into 0, so that equal points have equal bits; x * 0 is NaN for NaN and infinity.
      const value = view.getFloat32(at, true) + 0;
      positions[out] = value;
      notFinite += value * 0;
    }
  }
  if (notFinite !== 0) {
    const index = positions.findIndex((value) => !Number.isFinite(value));
    throw meshError('mesh-not-finite', { triangle: Math.floor(index / 9) + 1 });
  }
  return positions;
}

function binaryFault(bytes: Uint8Array, claimed: number, actual: number) {
  const looksLike = sniffFileKind(bytes);
  if (looksLike !== 'unknown' || bytes.length < 80) return meshError('not-a-model', { looksLike });
  if (bytes.length < headerBytes) return meshError('stl-truncated', { claimed: 0, actual: 0 });
  if (actual > 0 && !hasPlausibleTriangle(bytes)) return meshError('not-a-model', { looksLike });
  const isWhole = (bytes.length - headerBytes) % triangleBytes === 0 && actual > 0;
  const reason = claimed < actual || isWhole ? 'stl-count-lies' : 'stl-truncated';
  return meshError(reason, { claimed, actual });
}

/** Random bytes read as floats are hardly ever nine sizes of this world: about once in 10,000 files. */
function hasPlausibleTriangle(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Array.from({ length: 9 }, (_, index) =>
    Math.abs(view.getFloat32(headerBytes + 12 + index * 4, true)),
  );
  return (
    values.some((value) => value > 0) &&
    values.every((value) => value === 0 || (value > 1e-20 && value < 1e7))
  );
}
