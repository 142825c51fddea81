import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type IndexedMesh, parseModel, simplifyMesh, weld } from '#lib/mesh';
import { encodePicture } from '#lib/pictures';
import { lookOfColour, type PictureView, prepareScene, renderView } from '#lib/render';
import { assetFile } from './derive-assets.ts';
import type { DrawnPicture, WorkLook, WorkView } from './draw-work.ts';

const size = { width: 1600, height: 1200 } as const;
const drawnTriangles = 400_000;
/** Lines closer together would melt into grey at this size. */
const linesPerPicture = 130;

const views: Readonly<Record<WorkView, PictureView>> = {
  front: { azimuthDeg: -24, elevationDeg: 16 },
  top: { azimuthDeg: -24, elevationDeg: 52 },
  side: { azimuthDeg: 58, elevationDeg: 12 },
};

function heightOf({ positions }: IndexedMesh): number {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 2; at < positions.length; at += 3) {
    const z = positions[at] ?? 0;
    lowest = Math.min(lowest, z);
    highest = Math.max(highest, z);
  }
  return highest - lowest;
}

interface DrawOptions {
  readonly folder: string;
  readonly view: WorkView;
  readonly look: WorkLook;
  readonly onProgress: (share: number) => void;
}

/** A studio picture of a work, as files in a folder. */
export async function drawPicture(
  bytes: Uint8Array,
  { folder, view, look, onProgress }: DrawOptions,
): Promise<DrawnPicture> {
  const whole = weld(parseModel(bytes).mesh);
  const mesh = await simplifyMesh(whole, { triangleCount: drawnTriangles, maxErrorShare: 0.001 });
  onProgress(0.1);
  const pitchMm = Math.max(look.layerHeightMm, heightOf(mesh) / linesPerPicture);
  const scene = prepareScene({
    parts: [{ mesh, look: lookOfColour(look.colour, look.finish) }],
    layers: { pitchMm, relief: look.finish === 'resin' ? 0.3 : 1 },
  });
  onProgress(0.2);
  const { rgba, width, height } = renderView(scene, views[view], { ...size, quality: 'final' });
  onProgress(0.7);
  const { picture, files } = await encodePicture(sharp(rgba, { raw: { width, height, channels: 4 } }));
  for (const file of files) await writeFile(assetFile(folder, file.storageKey), file.bytes);
  return { picture, storageKeys: files.map(({ storageKey }) => storageKey) };
}
