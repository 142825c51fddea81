import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
  examineMesh,
  type IndexedMesh,
  isBrokenSurface,
  measureMesh,
  parseModel,
  simplifyMesh,
  weld,
} from '#lib/mesh';
import { encodePreview } from '#lib/mesh/encode-preview';
import { findProblems } from '#lib/mesh/find-problems';
import { lookOfColour, prepareScene, renderView } from '#lib/render';
import {
  type DerivedModel,
  type DerivedPicture,
  type DerivedPreview,
  type PictureTheme,
  pictureKey,
  pictureThemes,
  previewKey,
} from './derived-assets.ts';

export const pictureWidthsPx = [640, 320, 160] as const;
const pictureShape = 4 / 3;
const webp = { quality: 82, alphaQuality: 90, effort: 4 } as const;

/** Light enough for a dark page, dark enough for a light one: the picture's ground is transparent. */
const pictureLook = lookOfColour({ kind: 'solid', hexes: ['#B4C0CD'] });
/** On a dark page the same light would glare. */
const brightness: Readonly<Record<PictureTheme, number>> = { light: 1, dark: 0.86 };
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

/** The width of a line of filament, mm. */
const lineMm = 0.4;

/** Makes everything that the shop shows of a model. Throws the mesh's fault where the file has one. */
export async function deriveAssets(bytes: Uint8Array, options: DeriveOptions): Promise<DerivedModel> {
  const { mesh: triangles } = parseModel(bytes);
  const mesh = weld(triangles);
  options.onProgress(0.1);
  const measure = measureMesh(triangles, mesh);
  const findings = examineMesh(triangles, mesh, measure);
  const isBroken = isBrokenSurface(measure);
  const problems = findProblems({ measure, findings, factor: 1, lineMm, isBroken });
  options.onProgress(0.25);
  const previews = await derivePreviews(mesh, options);
  options.onProgress(0.45);
  const pictures = await derivePictures(mesh, options);
  return { derived: { pictures, previews, problems }, findings };
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
  onProgress(0.6);
  const [width] = pictureWidthsPx;
  const { rgba, height } = renderView(scene, pictureView, {
    width,
    height: width / pictureShape,
    quality: 'draft',
  });
  onProgress(0.9);
  const wanted = pictureThemes.flatMap((theme) => pictureWidthsPx.map((widthPx) => ({ theme, widthPx })));
  return await Promise.all(
    wanted.map(async (picture) => {
      const share = brightness[picture.theme];
      const { size } = await sharp(rgba, { raw: { width, height, channels: 4 } })
        .linear([share, share, share, 1], [0, 0, 0, 0])
        .resize({ width: picture.widthPx, kernel: 'lanczos3' })
        .webp(webp)
        .toFile(assetFile(folder, pictureKey(fileHash, picture)));
      return { ...picture, sizeBytes: size };
    }),
  );
}
