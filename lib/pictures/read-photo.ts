import sharp, { type Sharp } from 'sharp';
import { DomainError } from '#lib/errors';

export const maxPhotoBytes = 20 * 1024 * 1024;
/** A little above what phones take; decoded, that is 250 MB at most. */
export const maxPhotoPixels = 64_000_000;
const minSidePx = 600;
const shape = { width: 1600, height: 1200 } as const;
const patienceS = 30;

type PhotoKind = 'jpeg' | 'png' | 'webp' | 'avif';

function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  return Buffer.from(bytes.subarray(offset, offset + text.length)).toString('latin1') === text;
}

/** What a file is by its first bytes, whatever its name says; only these ever reach a decoder. */
export function photoKindOf(bytes: Uint8Array): PhotoKind | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (startsWith(bytes, 'ftypavif', 4) || startsWith(bytes, 'ftypavis', 4)) return 'avif';
  return null;
}

function refuse(reason: string, message: string, facts?: Readonly<Record<string, number>>): DomainError {
  return new DomainError('INVALID', message, { reason, ...(facts ? { facts } : {}) });
}

async function measure(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new DomainError('INVALID', 'The picture cannot be read.', { reason: 'picture-broken', cause });
  }
}

/**
 * A stranger's photo as an image in the shape of the shop's pictures, upright. A photo is cut to 4 : 3 around
 * what stands out; a picture with a transparent ground is kept whole.
 *
 * @throws DomainError INVALID `picture-too-large`, `picture-kind`, `picture-broken`, `picture-too-many-pixels`,
 * `picture-too-small`
 */
export async function readPhoto(bytes: Uint8Array): Promise<Sharp> {
  if (bytes.byteLength > maxPhotoBytes) {
    throw refuse('picture-too-large', 'The picture has too many bytes.', { maxBytes: maxPhotoBytes });
  }
  const kind = photoKindOf(bytes);
  if (!kind) throw refuse('picture-kind', 'Only JPEG, PNG, WebP and AVIF are taken.');
  const { width, height, hasAlpha } = await measure(bytes);
  // Asked of the header, before anything is unpacked.
  if (width * height > maxPhotoPixels) {
    throw refuse('picture-too-many-pixels', 'The picture has too many pixels.', {
      maxPixels: maxPhotoPixels,
    });
  }
  if (Math.min(width, height) < minSidePx) {
    throw refuse('picture-too-small', 'The picture is too small.', { minSidePx });
  }
  const fit = hasAlpha
    ? ({ fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const)
    : ({ fit: 'cover', position: 'attention' } as const);
  return sharp(bytes, { limitInputPixels: maxPhotoPixels, failOn: 'error', pages: 1 })
    .timeout({ seconds: patienceS })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ ...shape, ...fit });
}
