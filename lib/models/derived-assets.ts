import type { MeshFindings } from '#lib/mesh';
import type { MeshProblem } from '#lib/mesh/find-problems';

/** What the shop makes of a model in the background; its files are named by the hash of the model's. */
export interface DerivedAssets {
  readonly pictures: readonly DerivedPicture[];
  /** The welded, quantised mesh for the viewer: whole first, then with fewer and fewer triangles. */
  readonly previews: readonly DerivedPreview[];
  /** What is wrong with it as drawn, printed from filament; the page asks anew for other sizes and processes. */
  readonly problems: readonly MeshProblem[];
}

/** What the background job finds out about a model, with the files that it makes. */
export interface DerivedModel {
  readonly derived: DerivedAssets;
  readonly findings: MeshFindings;
}

/** The grounds of the shop's pages that pictures are made for. */
export const pictureThemes = ['light', 'dark'] as const;
export type PictureTheme = (typeof pictureThemes)[number];

export interface DerivedPicture {
  readonly theme: PictureTheme;
  readonly widthPx: number;
  readonly sizeBytes: number;
}

export interface DerivedPreview {
  readonly level: number;
  readonly triangleCount: number;
  readonly sizeBytes: number;
}

export function pictureKey(fileHash: string, { theme, widthPx }: Omit<DerivedPicture, 'sizeBytes'>): string {
  return `pictures/${fileHash}w${widthPx}${theme === 'dark' ? 'd' : ''}.webp`;
}

export function previewKey(fileHash: string, level: number): string {
  return `previews/${fileHash}l${level}.mesh`;
}

export function derivedKeys(fileHash: string, { pictures, previews }: DerivedAssets): readonly string[] {
  return [
    ...pictures.map((picture) => pictureKey(fileHash, picture)),
    ...previews.map(({ level }) => previewKey(fileHash, level)),
  ];
}
