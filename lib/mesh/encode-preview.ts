import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { boundsOf } from './bounds.ts';
import {
  largestStep,
  type PreviewHeader,
  type PreviewPart,
  type PreviewPartHeader,
  preambleBytes,
  previewMagic,
  previewVersion,
  vertexBytes,
} from './preview-format.ts';
import type { IndexedMesh } from './types.ts';

/** Finer than any printer; keeps small parts from spending 16 bits on nothing. */
const finestStepMm = 0.001;

interface EncodedPart {
  readonly header: PreviewPartHeader;
  readonly vertices: Uint8Array;
  readonly indices: Uint8Array;
}

/**
 * Packs a welded mesh into the preview container (see `preview-format.ts`). Coordinates move by at most half
 * a step: 0.5 µm up to 65 mm of size, 5 µm at 655 mm. Triangles and vertices are reordered within a part.
 *
 * @param parts must add up to the mesh's triangles, in their order; without parts: one, colourless.
 */
export async function encodePreview({
  mesh,
  parts: named,
}: {
  mesh: IndexedMesh;
  parts?: readonly PreviewPart[];
}): Promise<Uint8Array<ArrayBuffer>> {
  await MeshoptEncoder.ready;
  const triangleCount = mesh.indices.length / 3;
  const parts = (named ?? [{ colour: '', triangleCount }]).filter((part) => part.triangleCount > 0);
  if (triangleCount === 0 || parts.reduce((sum, part) => sum + part.triangleCount, 0) !== triangleCount) {
    throw new RangeError('The parts of a preview must add up to its triangles, one at least.');
  }
  const { minMm, sizeMm } = boundsOf(mesh.positions);
  const stepMm = Math.max(finestStepMm, Math.max(sizeMm.x, sizeMm.y, sizeMm.z) / largestStep);
  const steps = quantise(mesh.positions, { minMm, stepMm });
  const encoded: EncodedPart[] = [];
  let start = 0;
  for (const { colour, triangleCount: count } of parts) {
    const indices = mesh.indices.slice(start * 3, (start + count) * 3);
    encoded.push(encodePart({ colour, indices, steps }));
    start += count;
  }
  return join({ minMm, sizeMm, stepMm, parts: encoded.map((part) => part.header) }, encoded);
}

function quantise(
  positions: IndexedMesh['positions'],
  { minMm, stepMm }: Pick<PreviewHeader, 'minMm' | 'stepMm'>,
): Uint16Array {
  const steps = new Uint16Array((positions.length / 3) * 4);
  const origin = [minMm.x, minMm.y, minMm.z];
  for (let i = 0; i < positions.length; i++) {
    const axis = i % 3;
    steps[((i - axis) / 3) * 4 + axis] = Math.round(((positions[i] ?? 0) - (origin[axis] ?? 0)) / stepMm);
  }
  return steps;
}

function encodePart(input: { colour: string; indices: Uint32Array; steps: Uint16Array }): EncodedPart {
  const { colour, indices, steps } = input;
  // Sorts triangles in place for neighbourhood; remap[old vertex] is its new place, in order of use.
  const [remap, vertexCount] = MeshoptEncoder.reorderMesh(indices, true, true);
  const own = new Uint16Array(vertexCount * 4);
  for (let vertex = 0; vertex < remap.length; vertex++) {
    const target = remap[vertex] ?? 0;
    if (target < vertexCount) own.set(steps.subarray(vertex * 4, vertex * 4 + 4), target * 4);
  }
  const vertices = MeshoptEncoder.encodeVertexBuffer(new Uint8Array(own.buffer), vertexCount, vertexBytes);
  const indexBlock = MeshoptEncoder.encodeIndexBuffer(new Uint8Array(indices.buffer), indices.length, 4);
  const header = {
    colour,
    triangleCount: indices.length / 3,
    vertexCount,
    vertexBlockBytes: vertices.length,
    indexBlockBytes: indexBlock.length,
  };
  return { header, vertices, indices: indexBlock };
}

function join(header: PreviewHeader, parts: readonly EncodedPart[]): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const preamble = new Uint8Array(preambleBytes);
  preamble.set(new TextEncoder().encode(previewMagic));
  preamble[4] = previewVersion;
  new DataView(preamble.buffer).setUint32(8, json.length, true);
  const blocks = [preamble, json, ...parts.flatMap((part) => [part.vertices, part.indices])];
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}
