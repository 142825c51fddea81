import 'server-only';
import { sharedStorage } from '#lib/storage';
import { type PictureAudience, pictureEndings, pictureFileKey } from './encode-picture.ts';
import { openPicture } from './open-picture.ts';

const keyPattern = /\/(?<hash>[0-9a-f]{40})w\d+\.(?:avif|webp)$/;

export interface PictureFiles {
  readonly hash: string;
  /** Of the youngest of its files. */
  readonly changedAt: Date;
}

/** The pictures in the storage, whatever the tables say of them. */
export async function listPictureFiles(audience: PictureAudience): Promise<readonly PictureFiles[]> {
  const youngest = new Map<string, Date>();
  for (const { key, changedAt } of await sharedStorage().list(audience)) {
    const hash = keyPattern.exec(key)?.groups?.hash;
    if (!hash) continue;
    const known = youngest.get(hash);
    if (!known || known < changedAt) youngest.set(hash, changedAt);
  }
  return [...youngest].map(([hash, changedAt]) => ({ hash, changedAt }));
}

export async function removePictureFiles(hash: string, audience: PictureAudience): Promise<void> {
  for (const ending of pictureEndings) await sharedStorage().remove(pictureFileKey(hash, ending, audience));
}

/** Whether a picture can be shown: one that the shop keeps has its files, one of the demo catalogue comes with it. */
export async function isPictureThere(path: string): Promise<boolean> {
  const [, name] = /^\/pictures\/([0-9a-f]{40})$/.exec(path) ?? [];
  return name === undefined || (await openPicture(`${name}-960.webp`, null)) !== null;
}
