import { DomainError } from '#lib/errors';

/** 2 M binary triangles are 100,000,084 bytes: the limit is 100 MiB so that both limits meet. */
export const maxStlBytes = 100 * 1024 * 1024;
export const maxTriangles = 2_000_000;

/** Every reason for which a model file is refused; texts have one sentence for each. */
export const meshFaults = [
  /** facts: none */
  'stl-empty',
  /** facts: looksLike (see `FileKind`) */
  'stl-not-an-stl',
  /** facts: claimed, actual (triangles; binary) or line (ASCII) */
  'stl-truncated',
  /** facts: claimed, actual (triangles) */
  'stl-count-lies',
  /** facts: triangle (1-based) */
  'stl-not-finite',
  /** facts: line (1-based) */
  'stl-bad-line',
  /** facts: maxTriangles, and actual where it is known */
  'mesh-too-many-triangles',
  /** facts: sizeBytes, maxBytes */
  'file-too-large',
  /** facts: none */
  'mesh-flat',
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
