import { maxTriangles, meshError } from './faults.ts';
import type { IndexedMesh, Vector3 } from './types.ts';

/**
 * The preview container: "NLPM", uint8 version, three zero bytes, uint32 header length (little-endian), a
 * JSON header, then for each part its vertex and its index block as meshoptimizer encodes them. A vertex is
 * four uint16 (x, y, z, 0) in steps of `stepMm` from the box's lower corner.
 */
export const previewMagic = 'NLPM';
export const previewVersion = 1;
export const preambleBytes = 12;
export const vertexBytes = 8;
export const largestStep = 65_535;

/** One colour's run of triangles; a part's triangles follow each other in the mesh. */
export interface PreviewPart {
  /** A colour's slug; empty when the part has none of its own. */
  readonly colour: string;
  readonly triangleCount: number;
}

export interface PreviewMesh {
  readonly mesh: IndexedMesh;
  readonly parts: readonly PreviewPart[];
}

export interface PreviewPartHeader extends PreviewPart {
  readonly vertexCount: number;
  readonly vertexBlockBytes: number;
  readonly indexBlockBytes: number;
}

export interface PreviewHeader {
  readonly minMm: Vector3;
  readonly sizeMm: Vector3;
  readonly stepMm: number;
  readonly parts: readonly PreviewPartHeader[];
}

const maxParts = 256;

/** Reads and checks the header against the bytes that are there, before anything is allocated by its word. */
export function readPreviewHeader(bytes: Uint8Array): { header: PreviewHeader; bodyStart: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < preambleBytes) throw meshError('preview-malformed');
  const isOurs = String.fromCharCode(...bytes.subarray(0, 4)) === previewMagic && bytes[4] === previewVersion;
  const bodyStart = preambleBytes + view.getUint32(8, true);
  if (!isOurs || bodyStart > bytes.length) throw meshError('preview-malformed');
  const header = toHeader(parseJson(bytes.subarray(preambleBytes, bodyStart)));
  const body = header.parts.reduce((sum, part) => sum + part.vertexBlockBytes + part.indexBlockBytes, 0);
  const triangles = header.parts.reduce((sum, part) => sum + part.triangleCount, 0);
  if (body !== bytes.length - bodyStart || triangles > maxTriangles) throw meshError('preview-malformed');
  return { header, bodyStart };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw meshError('preview-malformed', {}, cause);
  }
}

function toHeader(value: unknown): PreviewHeader {
  const { minMm, sizeMm, stepMm, parts } = toRecord(value);
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > maxParts)
    throw meshError('preview-malformed');
  const header = {
    minMm: toVector(minMm),
    sizeMm: toVector(sizeMm),
    stepMm: toNumber(stepMm),
    parts: parts.map(toPart),
  };
  if (header.stepMm <= 0) throw meshError('preview-malformed');
  return header;
}

function toPart(value: unknown): PreviewPartHeader {
  const { colour, triangleCount, vertexCount, vertexBlockBytes, indexBlockBytes } = toRecord(value);
  const part = {
    colour: typeof colour === 'string' && colour.length <= 64 ? colour : undefined,
    triangleCount: toCount(triangleCount),
    vertexCount: toCount(vertexCount),
    vertexBlockBytes: toCount(vertexBlockBytes),
    indexBlockBytes: toCount(indexBlockBytes),
  };
  // The index codec spends at least a byte on a triangle, so a short block cannot claim a huge array.
  const isPossible = part.vertexCount <= part.triangleCount * 3 && part.triangleCount <= part.indexBlockBytes;
  if (part.colour === undefined || !isPossible) throw meshError('preview-malformed');
  return { ...part, colour: part.colour };
}

function toRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw meshError('preview-malformed');
  return { ...value };
}

function toVector(value: unknown): Vector3 {
  const { x, y, z } = toRecord(value);
  return { x: toNumber(x), y: toNumber(y), z: toNumber(z) };
}

function toNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw meshError('preview-malformed');
  return value;
}

function toCount(value: unknown): number {
  const count = toNumber(value);
  if (!Number.isInteger(count) || count < 0 || count > maxTriangles * 64)
    throw meshError('preview-malformed');
  return count;
}
