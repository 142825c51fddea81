/** What the shop makes of a model in the background; its files are named by the hash of the model's. */
export interface DerivedAssets {
  readonly pictures: readonly DerivedPicture[];
  /** The welded, quantised mesh for the viewer: whole first, then with fewer and fewer triangles. */
  readonly previews: readonly DerivedPreview[];
}

export interface DerivedPicture {
  readonly widthPx: number;
  readonly sizeBytes: number;
}

export interface DerivedPreview {
  readonly level: number;
  readonly triangleCount: number;
  readonly sizeBytes: number;
}

export function pictureKey(fileHash: string, widthPx: number): string {
  return `pictures/${fileHash}w${widthPx}.webp`;
}

export function previewKey(fileHash: string, level: number): string {
  return `previews/${fileHash}l${level}.mesh`;
}

export function derivedKeys(fileHash: string, { pictures, previews }: DerivedAssets): readonly string[] {
  return [
    ...pictures.map(({ widthPx }) => pictureKey(fileHash, widthPx)),
    ...previews.map(({ level }) => previewKey(fileHash, level)),
  ];
}
