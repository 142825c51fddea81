import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';

/** A picture as tables keep it. */
export interface KeptPicture {
  /** Address without width and format: `/pictures/<hash>` is served as `-480`, `-960`, `-1600`. */
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A tiny picture as a data address, for the moment before the real one is there. */
  readonly placeholder: string;
}

export interface PictureFile {
  readonly storageKey: string;
  readonly bytes: Buffer;
}

export const pictureWidthsPx = [480, 960, 1600] as const;
export const pictureFormats = ['avif', 'webp'] as const;

// A third of WebP's bytes: AVIF keeps the soft shadow, which is all alpha, smooth at a low quality.
const avif = { quality: 58, effort: 1 } as const;
/** For browsers without AVIF, and for the previews of other sites. Somebody waits for it: more effort takes twice as long. */
const webp = { quality: 80, alphaQuality: 90, effort: 2 } as const;
const placeholderMaxLength = 300;

/** Who may see a picture: everybody, or the owner alone as long as he has not approved it. */
export type PictureAudience = 'public' | 'held';

export function pictureFileKey(hash: string, ending: string, audience: PictureAudience = 'public'): string {
  return `${audience}/${hash}w${ending}`;
}

/** The ends of the names of a picture's files. */
export const pictureEndings = pictureWidthsPx.flatMap((widthPx) =>
  pictureFormats.map((format) => `${widthPx}.${format}`),
);

/** A tiny picture as a data address that is short enough to stand in every page. */
async function encodePlaceholder(image: Sharp): Promise<string> {
  const small = await image.resize(16, 12, { fit: 'fill' }).png().toBuffer();
  let address = '';
  for (const quality of [24, 14, 6, 1]) {
    const bytes = await sharp(small).webp({ quality, alphaQuality: quality, effort: 6 }).toBuffer();
    address = `data:image/webp;base64,${bytes.toString('base64')}`;
    if (address.length <= placeholderMaxLength) break;
  }
  return address;
}

/**
 * A picture of the widest width in every width and format, named by what it shows; nothing but its pixels
 * goes into the files.
 */
export async function encodePicture(
  image: Sharp,
  audience: PictureAudience = 'public',
): Promise<{ readonly picture: KeptPicture; readonly files: readonly PictureFile[] }> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const plain = () => sharp(data, { raw: { width, height, channels } });
  const hash = createHash('sha256').update(`${width}x${height}:`).update(data).digest('hex').slice(0, 40);
  const encode = async (widthPx: number, format: (typeof pictureFormats)[number]): Promise<PictureFile> => {
    const sized = plain().resize({ width: widthPx, kernel: 'lanczos3' });
    const bytes = await (format === 'avif' ? sized.avif(avif) : sized.webp(webp)).toBuffer();
    return { storageKey: pictureFileKey(hash, `${widthPx}.${format}`, audience), bytes };
  };
  const files = await Promise.all(
    pictureWidthsPx.flatMap((widthPx) => pictureFormats.map((format) => encode(widthPx, format))),
  );
  const placeholder = await encodePlaceholder(plain());
  return { picture: { path: `/pictures/${hash}`, widthPx: width, heightPx: height, placeholder }, files };
}
