import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { meshError } from './faults.ts';
import {
  type PreviewHeader,
  type PreviewMesh,
  type PreviewPartHeader,
  readPreviewHeader,
  vertexBytes,
} from './preview-format.ts';

export type { PreviewMesh, PreviewPart } from './preview-format.ts';

/**
 * Unpacks a preview into millimetres. Loads the decoder only, so a page that shows models does not carry
 * the encoder.
 *
 * @throws DomainError INVALID `preview-malformed` for anything that is not a whole, consistent container.
 */
export async function decodePreview(bytes: Uint8Array): Promise<PreviewMesh> {
  await MeshoptDecoder.ready;
  const { header, bodyStart } = readPreviewHeader(bytes);
  const vertexTotal = header.parts.reduce((sum, part) => sum + part.vertexCount, 0);
  const triangleTotal = header.parts.reduce((sum, part) => sum + part.triangleCount, 0);
  const positions = new Float32Array(vertexTotal * 3);
  const indices = new Uint32Array(triangleTotal * 3);
  let at = bodyStart;
  let vertex = 0;
  let index = 0;
  for (const part of header.parts) {
    const vertexBlock = bytes.subarray(at, at + part.vertexBlockBytes);
    at += part.vertexBlockBytes;
    const indexBlock = bytes.subarray(at, at + part.indexBlockBytes);
    at += part.indexBlockBytes;
    writePositions(positions.subarray(vertex * 3), decodeVertices(part, vertexBlock), header);
    writeIndices(indices.subarray(index), decodeIndices(part, indexBlock), vertex);
    vertex += part.vertexCount;
    index += part.triangleCount * 3;
  }
  const parts = header.parts.map(({ colour, triangleCount }) => ({ colour, triangleCount }));
  return { mesh: { positions, indices }, parts };
}

function decodeVertices(part: PreviewPartHeader, block: Uint8Array): Uint16Array {
  const target = new Uint8Array(part.vertexCount * vertexBytes);
  try {
    MeshoptDecoder.decodeVertexBuffer(target, part.vertexCount, vertexBytes, block);
  } catch (cause) {
    throw meshError('preview-malformed', {}, cause);
  }
  return new Uint16Array(target.buffer);
}

function decodeIndices(part: PreviewPartHeader, block: Uint8Array): Uint32Array {
  const target = new Uint8Array(part.triangleCount * 12);
  try {
    MeshoptDecoder.decodeIndexBuffer(target, part.triangleCount * 3, 4, block);
  } catch (cause) {
    throw meshError('preview-malformed', {}, cause);
  }
  const indices = new Uint32Array(target.buffer);
  if (indices.some((vertex) => vertex >= part.vertexCount)) throw meshError('preview-malformed');
  return indices;
}

function writePositions(target: Float32Array, steps: Uint16Array, { minMm, stepMm }: PreviewHeader): void {
  for (let from = 0, to = 0; from < steps.length; from += 4, to += 3) {
    target[to] = minMm.x + (steps[from] ?? 0) * stepMm;
    target[to + 1] = minMm.y + (steps[from + 1] ?? 0) * stepMm;
    target[to + 2] = minMm.z + (steps[from + 2] ?? 0) * stepMm;
  }
}

function writeIndices(target: Uint32Array, indices: Uint32Array, offset: number): void {
  for (let i = 0; i < indices.length; i++) target[i] = (indices[i] ?? 0) + offset;
}
