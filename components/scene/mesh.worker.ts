import { isDomainError } from '#lib/errors';
import {
  buildViewMesh,
  digestGeometry,
  examineMesh,
  markProblems,
  maxModelBytes,
  measureMesh,
  parseModel,
  type ViewMesh,
  weld,
} from '#lib/mesh';
import { decodePreview } from '#lib/mesh/decode-preview';
import type { MeshJob, MeshReply } from './mesh-messages.ts';

/** Shares of the whole that are done after each step, as measured on a part of a million triangles. */
const doneAfter = { reading: 0.25, parsing: 0.45, measuring: 0.75 } as const;

function reply(message: MeshReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

let reported = 0;

function progress(share: number): void {
  if (share - reported < 0.01) return;
  reported = share;
  reply({ kind: 'progress', share });
}

function sendView(view: ViewMesh): void {
  reply(
    { kind: 'view', view },
    view.chunks.flatMap(({ positions, normals }) => [positions.buffer, normals.buffer]),
  );
}

async function readFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > maxModelBytes) return new Uint8Array(await file.slice(0, maxModelBytes + 1).arrayBuffer());
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    bytes.set(value, at);
    at += value.length;
    progress((at / file.size) * doneAfter.reading);
  }
}

async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!self.crypto.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readModel(file: File): Promise<void> {
  const bytes = await readFile(file);
  const { mesh, format } = parseModel(bytes);
  progress(doneAfter.parsing);
  const geometryHash = digestGeometry(mesh);
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  reply({ kind: 'facts', format, measure, geometryHash: await geometryHash });
  const hash = hashBytes(bytes);
  progress(doneAfter.measuring);
  sendView(buildViewMesh(welded));
  reply({ kind: 'hashed', fileHash: await hash });
  const findings = examineMesh(mesh, welded, measure);
  reply({ kind: 'findings', findings });
  const marks = markProblems(mesh, welded, { measure, findings });
  const { open, shared, flipped } = marks.edges;
  const arrays = [open, shared, flipped, marks.wallPlaces, marks.wallsMm];
  reply(
    { kind: 'marks', marks },
    arrays.map(({ buffer }) => buffer),
  );
}

async function readPreview(bytes: ArrayBuffer): Promise<void> {
  const { mesh, parts } = await decodePreview(new Uint8Array(bytes));
  progress(doneAfter.parsing);
  sendView(buildViewMesh(mesh, parts));
}

self.addEventListener('message', async ({ data }: MessageEvent<MeshJob>) => {
  try {
    await (data.kind === 'file' ? readModel(data.file) : readPreview(data.bytes));
  } catch (error) {
    if (isDomainError(error) && error.reason) {
      reply({ kind: 'refused', reason: error.reason, facts: error.facts ?? {} });
    } else {
      const reason = error instanceof DOMException ? 'file-unreadable' : 'reader-failed';
      reply({ kind: 'refused', reason, facts: {} });
    }
  }
});
