import { DomainError } from '#lib/errors';

/** 2 M binary triangles are 100,000,084 bytes: the limit is 100 MiB so that both limits meet. */
export const maxModelBytes = 100 * 1024 * 1024;
export const maxTriangles = 2_000_000;

/** Every reason for which a model file is refused; texts have one sentence for each. */
export const meshFaults = [
  /** facts: none */
  'mesh-empty',
  /** facts: looksLike (see `FileKind`) */
  'not-a-model',
  /** facts: claimed, actual (triangles) */
  'stl-truncated',
  /** facts: claimed, actual (triangles) */
  'stl-count-lies',
  /** facts: line (1-based) */
  'text-truncated',
  /** facts: line (1-based) */
  'text-bad-line',
  /** facts: triangle or line (1-based), or object (its id) */
  'mesh-not-finite',
  /** A face names a corner that is not there; facts: line (1-based), or object (its id) and triangle */
  'mesh-bad-index',
  /** facts: maxTriangles, and actual where it is known */
  'mesh-too-many-triangles',
  /** facts: sizeBytes, maxBytes */
  'file-too-large',
  /** facts: none */
  'mesh-flat',
  /** Cut off, changed, locked with a password, or packed in a way of its own; facts: none */
  'zip-damaged',
  /** facts: maxBytes */
  'zip-bomb',
  /** facts: none */
  'zip-unsafe-name',
  /** facts: offset (bytes) */
  'xml-malformed',
  /** facts: none */
  'xml-doctype',
  /** facts: none */
  '3mf-no-model',
  /** It needs an extension that is not read; facts: extension (its prefix) */
  '3mf-extension',
  /** facts: object (its id or path) */
  '3mf-missing-object',
  /** facts: object (its id) */
  '3mf-cycle',
  /** facts: maxParts */
  '3mf-too-many-parts',
  /** facts: none */
  'preview-malformed',
] as const;

export type MeshFault = (typeof meshFaults)[number];

export function isMeshFault(reason: string | undefined): reason is MeshFault {
  return meshFaults.some((fault) => fault === reason);
}

export function meshError(
  reason: MeshFault,
  facts: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): DomainError {
  return new DomainError('INVALID', `Model refused: ${reason}`, { reason, facts, cause });
}
