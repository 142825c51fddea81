import type { MeshFindings, MeshMarks, MeshMeasure, ModelFormat, ViewMesh } from '#lib/mesh';

/** What the worker is asked to read. */
export type MeshJob =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'preview'; readonly bytes: ArrayBuffer };

export interface MeshFacts {
  readonly format: ModelFormat;
  readonly measure: MeshMeasure;
  /** `hashGeometry` of the triangles as they stand in the file. */
  readonly geometryHash: string;
}

export type MeshReply =
  | { readonly kind: 'progress'; readonly share: number }
  | ({ readonly kind: 'facts' } & MeshFacts)
  | { readonly kind: 'view'; readonly view: ViewMesh }
  /** For files only: SHA-256 in hex, null where the browser has no cryptography (a page without HTTPS). */
  | { readonly kind: 'hashed'; readonly fileHash: string | null }
  /** For files only. */
  | { readonly kind: 'findings'; readonly findings: MeshFindings }
  /** Comes last, and for files only. */
  | { readonly kind: 'marks'; readonly marks: MeshMarks }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };
