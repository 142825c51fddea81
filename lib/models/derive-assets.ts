import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { type IndexedMesh, parseModel, simplifyMesh, weld } from '#lib/mesh';
import { encodePreview } from '#lib/mesh/encode-preview';
import { lookOfColour, prepareScene, renderView } from '#lib/render';
import {
  type DerivedAssets,
  type DerivedPicture,
  type DerivedPreview,
  pictureKey,
  previewKey,
} from './derived-assets.ts';

export const pictureWidthsPx = [640, 320, 160] as const;
const pictureShape = 4 / 3;
const webp = { quality: 82, alphaQuality: 90, effort: 4 } as const;

/** Light enough for a dark page, dark enough for a light one: the picture's ground is transparent. */
const pictureLook = lookOfColour({ kind: 'solid', hexes: ['#B4C0CD'] });
const pictureView = { azimuthDeg: -28, elevationDeg: 22 };
/** More would not show at this size, and cost most of the time. */
const drawnTriangles = 60_000;

/** Triangles of the levels below the whole mesh, and how far their surface may be off. */
const coarserLevels = [
  { triangleCount: 250_000, maxErrorShare: 0.002 },
  { triangleCount: 40_000, maxErrorShare: 0.01 },
] as const;

interface DeriveOptions {
  readonly fileHash: string;
  /** Where the files are written, each under the last part of its storage key. */
  readonly folder: string;
  readonly onProgress: (share: number) => void;
}

/** Makes everything that the shop shows of a model. Throws the mesh's fault where the file has one. */
export async function deriveAssets(bytes: Uint8Array, options: DeriveOptions): Promise<DerivedAssets> {
  const mesh = weld(parseModel(bytes).mesh);
  options.onProgress(0.1);
  const previews = await derivePreviews(mesh, options);
  options.onProgress(0.35);
  const pictures = await derivePictures(mesh, options);
  return { pictures, previews };
}

export function assetFile(folder: string, storageKey: string): string {
  return path.join(folder, path.basename(storageKey));
}

async function derivePreviews(
  whole: IndexedMesh,
  { fileHash, folder }: DeriveOptions,
): Promise<readonly DerivedPreview[]> {
  const previews: DerivedPreview[] = [];
  let mesh = whole;
  for (const [level, wanted] of [null, ...coarserLevels].entries()) {
    const coarser = wanted ? await simplifyMesh(mesh, wanted) : mesh;
    if (wanted && coarser === mesh) continue;
    mesh = coarser;
    const bytes = await encodePreview({ mesh });
    await writeFile(assetFile(folder, previewKey(fileHash, level)), bytes);
    previews.push({ level, triangleCount: mesh.indices.length / 3, sizeBytes: bytes.byteLength });
  }
  return previews;
}

async function derivePictures(
  whole: IndexedMesh,
  { fileHash, folder, onProgress }: DeriveOptions,
): Promise<readonly DerivedPicture[]> {
  const mesh = await simplifyMesh(whole, { triangleCount: drawnTriangles, maxErrorShare: 0.005 });
  const scene = prepareScene({ parts: [{ mesh, look: pictureLook }], layers: { pitchMm: 1, relief: 0 } });
  onProgress(0.5);
  const [width] = pictureWidthsPx;
  const { rgba, height } = renderView(scene, pictureView, {
    width,
    height: width / pictureShape,
    quality: 'draft',
  });
  onProgress(0.9);
  return await Promise.all(
    pictureWidthsPx.map(async (widthPx) => {
      const { size } = await sharp(rgba, { raw: { width, height, channels: 4 } })
        .resize({ width: widthPx, kernel: 'lanczos3' })
        .webp(webp)
        .toFile(assetFile(folder, pictureKey(fileHash, widthPx)));
      return { widthPx, sizeBytes: size };
    }),
  );
}
