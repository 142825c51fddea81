import { isFlat } from './bounds.ts';
import { maxModelBytes, meshError } from './faults.ts';
import { isText, sniffFileKind } from './file-kind.ts';
import { parse3mf } from './parse-3mf.ts';
import { looksLikeObj, parseObj } from './parse-obj.ts';
import { parseStl } from './parse-stl.ts';
import type { TriangleMesh } from './types.ts';

export const modelFormats = ['stl', '3mf', 'obj'] as const;
export type ModelFormat = (typeof modelFormats)[number];

export interface ParsedModel {
  readonly mesh: TriangleMesh;
  readonly format: ModelFormat;
}

/** Exporters write long comments first. */
const sniffedBytes = 16 * 1024;

/**
 * Reads a model file of any format that is taken, known by its bytes: names and types are never trusted.
 *
 * @throws DomainError INVALID with a `MeshFault` as reason and its facts.
 */
export function parseModel(bytes: Uint8Array): ParsedModel {
  if (bytes.length > maxModelBytes) {
    throw meshError('file-too-large', { sizeBytes: bytes.length, maxBytes: maxModelBytes });
  }
  if (bytes.length === 0) throw meshError('mesh-empty');
  const format = sniffFormat(bytes);
  const positions = parsers[format](bytes);
  if (positions.length === 0) throw meshError('mesh-empty');
  if (isFlat(positions)) throw meshError('mesh-flat');
  return { mesh: { positions, triangleCount: positions.length / 9 }, format };
}

const parsers: Readonly<Record<ModelFormat, (bytes: Uint8Array) => Float32Array>> = {
  stl: parseStl,
  '3mf': parse3mf,
  obj: parseObj,
};

/** Whatever is nothing else is read as an STL, which says what is wrong with it. */
function sniffFormat(bytes: Uint8Array): ModelFormat {
  if (isZip(bytes)) return '3mf';
  const head = bytes.subarray(0, sniffedBytes);
  if (isText(head) && sniffFileKind(head) === 'text' && looksLikeObj(new TextDecoder().decode(head)))
    return 'obj';
  return 'stl';
}

function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}
