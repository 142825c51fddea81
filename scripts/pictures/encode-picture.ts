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
  /** Size of each file by the end of its name, `960.avif`. */
  sizesBytes: Record<string, number>;
}

// A third of WebP's bytes: AVIF keeps the soft shadow, which is all alpha, smooth at a low quality.
const avif = { quality: 58, effort: 4 } as const;
/** For browsers without AVIF, and for the previews of other sites. */
const webp = { quality: 82, alphaQuality: 100, effort: 4, smartSubsample: true } as const;

/** Writes a picture in every width as AVIF and WebP and describes it. */
export async function writePicture(
  picture: RenderedPicture,
  { folder, slug, view }: { folder: string; slug: string; view: string },
): Promise<PictureRecord> {
  const bytes: Record<string, number> = {};
  await mkdir(join(folder, slug), { recursive: true });
  for (const width of pictureWidths) {
    const sized = imageOf(picture).resize({ width, kernel: 'lanczos3' });
    const file = (ending: string) => join(folder, slug, `${view}-${ending}`);
    bytes[`${width}.avif`] = (
      await sized
        .clone()
        .avif(avif)
        .toFile(file(`${width}.avif`))
    ).size;
    bytes[`${width}.webp`] = (
      await sized
        .clone()
        .webp(webp)
        .toFile(file(`${width}.webp`))
    ).size;
  }
  return {
    slug,
    view,
    widthPx: picture.width,
    heightPx: picture.height,
    colour: meanColour(picture),
    placeholder: await encodePlaceholder(imageOf(picture)),
    sizesBytes: bytes,
  };
}

/** A tiny picture as a data address of at most 300 characters: it is inlined into every page. */
export async function encodePlaceholder(image: Sharp): Promise<string> {
  const small = await image.resize(16, 12).png().toBuffer();
  let address = '';
  for (const quality of [24, 14, 6, 1]) {
    const webp = await sharp(small).webp({ quality, alphaQuality: quality, effort: 6 }).toBuffer();
    address = `data:image/webp;base64,${webp.toString('base64')}`;
    if (address.length <= 300) {
      break;
    }
  }
  return address;
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
