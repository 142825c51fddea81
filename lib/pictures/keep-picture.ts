import 'server-only';
import type { Sharp } from 'sharp';
import { DomainError } from '#lib/errors';
import { sharedStorage } from '#lib/storage';
import { encodePicture, type KeptPicture, type PictureAudience, type PictureFile } from './encode-picture.ts';
import { readPhoto } from './read-photo.ts';

// One after another: a large photo unpacked takes a good part of a small machine's memory.
let last: Promise<unknown> = Promise.resolve();

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return await mine;
}

async function encodeSoundly(image: Sharp, audience: PictureAudience) {
  try {
    return await encodePicture(image, audience);
  } catch (cause) {
    throw new DomainError('INVALID', 'The picture cannot be read to its end.', {
      reason: 'picture-broken',
      cause,
    });
  }
}

export async function storePicture(files: readonly PictureFile[]): Promise<void> {
  for (const { storageKey, bytes } of files) await sharedStorage().put(storageKey, bytes);
}

/** Makes the shop's own picture files of a photo that somebody has sent, and keeps those alone. */
export async function keepPhoto(
  bytes: Uint8Array,
  audience: PictureAudience = 'public',
): Promise<KeptPicture> {
  return await inTurn(async () => {
    const { picture, files } = await encodeSoundly(await readPhoto(bytes), audience);
    await storePicture(files);
    return picture;
  });
}
