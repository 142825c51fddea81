import 'server-only';
import { readFile } from 'node:fs/promises';
import { sharedStorage } from '#lib/storage';
import { type KeptPicture, pictureEndings, pictureFileKey } from './encode-picture.ts';

function hashOf({ path }: Pick<KeptPicture, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Shows a held picture to everybody. What was held stays, so that it can be taken back and shown again. */
export async function releasePicture(picture: Pick<KeptPicture, 'path'>): Promise<void> {
  const storage = sharedStorage();
  for (const ending of pictureEndings) {
    const held = pictureFileKey(hashOf(picture), ending, 'held');
    if (!(await storage.open(held))) continue;
    const bytes = await storage.withLocalFile(held, (localPath) => readFile(localPath));
    await storage.put(pictureFileKey(hashOf(picture), ending), bytes);
  }
}

/** Shows a picture to the owner alone again; one that never was held is somebody else's, too, and stays. */
export async function withdrawPicture(picture: Pick<KeptPicture, 'path'>): Promise<void> {
  const storage = sharedStorage();
  for (const ending of pictureEndings) {
    if (await storage.open(pictureFileKey(hashOf(picture), ending, 'held')))
      await storage.remove(pictureFileKey(hashOf(picture), ending));
  }
}
