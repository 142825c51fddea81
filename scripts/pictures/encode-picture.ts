import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { RenderedPicture } from '#lib/render';

export const pictureWidths = [480, 960, 1600] as const;

export interface PictureRecord {
  slug: string;
  view: string;
  widthPx: number;
  heightPx: number;
  /** Mean colour of what is not transparent, `#rrggbb`. */
  colour: string;
  /** A 16 × 12 picture as a data address, for the moment before the real one is there. */
  placeholder: string;
  /** Size of the file of each width. */
  sizesBytes: Record<string, number>;
}

const qualityOfWidth = { 480: 80, 960: 80, 1600: 78 };

/** Writes a picture in every width as WebP and describes it. */
export async function writePicture(
  picture: RenderedPicture,
  { folder, slug, view }: { folder: string; slug: string; view: string },
): Promise<PictureRecord> {
  const bytes: Record<string, number> = {};
  await mkdir(join(folder, slug), { recursive: true });
  for (const width of pictureWidths) {
    const file = join(folder, slug, `${view}-${width}.webp`);
    const { size } = await imageOf(picture)
      .resize({ width, kernel: 'lanczos3' })
      .webp({ quality: qualityOfWidth[width], alphaQuality: 90, effort: 6, smartSubsample: true })
      .toFile(file);
    bytes[width] = size;
  }
  const blur = await imageOf(picture)
    .resize(16, 12)
    .webp({ quality: 20, alphaQuality: 30, effort: 6 })
    .toBuffer();
  return {
    slug,
    view,
    widthPx: picture.width,
    heightPx: picture.height,
    colour: meanColour(picture),
    placeholder: `data:image/webp;base64,${blur.toString('base64')}`,
    sizesBytes: bytes,
  };
}

/** Writes one PNG over a light and one over a dark stage, to look at. */
export async function writeDraft(picture: RenderedPicture, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  for (const [stage, background] of Object.entries({ light: '#E6ECF2', dark: '#1A2737' })) {
    await writeFile(`${file}-${stage}.png`, await imageOf(picture).flatten({ background }).png().toBuffer());
  }
}

function imageOf({ rgba, width, height }: RenderedPicture): Sharp {
  return sharp(rgba, { raw: { width, height, channels: 4 } });
}

function meanColour({ rgba }: RenderedPicture): string {
  const sums = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    if (rgba[i + 3] === 255) {
      count++;
      for (let c = 0; c < 3; c++) {
        sums[c] = (sums[c] ?? 0) + (rgba[i + c] ?? 0);
      }
    }
  }
  const hex = (sum: number) =>
    Math.round(sum / Math.max(1, count))
      .toString(16)
      .padStart(2, '0');
  return `#${sums.map(hex).join('')}`;
}
