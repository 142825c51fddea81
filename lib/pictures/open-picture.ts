import 'server-only';
import { type StoredFile, sharedStorage } from '#lib/storage';
import { type PictureAudience, pictureFileKey } from './encode-picture.ts';

const addressPattern = /^(?<hash>[0-9a-f]{40})-(?<widthPx>480|960|1600)(?:\.(?<format>avif|webp))?$/;

export interface OpenedPicture {
  readonly file: StoredFile;
  readonly type: string;
  /** Whether the address left the format to the browser. */
  readonly isNegotiated: boolean;
  readonly etag: string;
}

/** A kept picture by the last part of its address, in a format that the browser takes; null where there is none. */
export async function openPicture(
  name: string,
  accept: string | null,
  audience: PictureAudience = 'public',
): Promise<OpenedPicture | null> {
  const { hash, widthPx, format } = addressPattern.exec(name)?.groups ?? {};
  if (!hash || !widthPx) return null;
  const chosen = format ?? (accept?.includes('image/avif') ? 'avif' : 'webp');
  const ending = `${widthPx}.${chosen}`;
  const file = await sharedStorage().open(pictureFileKey(hash, ending, audience));
  if (!file) return null;
  return { file, type: `image/${chosen}`, isNegotiated: !format, etag: `${hash}w${ending}` };
}
