import 'server-only';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { castBecause } from '#lib/cast';
import type { KeptPicture } from '#lib/pictures';
import type { ColourDefinition, SurfaceFinish } from '#lib/render';
import { sharedStorage, stagingFolder } from '#lib/storage';
import { assetFile } from './derive-assets.ts';
import { runReader } from './run-reader.ts';

/** How a work is shown: what it is printed in. */
export interface WorkLook {
  readonly colour: ColourDefinition;
  readonly finish: SurfaceFinish;
  readonly layerHeightMm: number;
}

/** From where a work is drawn, in the order of its page. */
export const workViews = ['front', 'top', 'side'] as const;
export type WorkView = (typeof workViews)[number];

export function isWorkView(name: string): name is WorkView {
  return workViews.some((view) => view === name);
}

export interface DrawnPicture {
  readonly picture: KeptPicture;
  readonly storageKeys: readonly string[];
}

interface DrawTask {
  readonly storageKey: string;
  readonly view: WorkView;
  readonly look: WorkLook;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** A view of 1600 px takes ten seconds, and several times that on a busy machine. */
const limits = { timeMs: 110_000, memoryMb: 1536 };

/** Draws a model's picture for the gallery in a process of its own, and puts it into the storage. */
export async function drawWork({
  storageKey,
  view,
  look,
  signal,
  onProgress,
}: DrawTask): Promise<KeptPicture> {
  await mkdir(stagingFolder(), { recursive: true });
  const folder = await mkdtemp(path.join(stagingFolder(), 'drawn-'));
  const storage = sharedStorage();
  try {
    const result = await storage.withLocalFile(storageKey, (localPath) =>
      runReader({
        program: 'picture-reader',
        args: [localPath, folder, view, JSON.stringify(look)],
        limits,
        signal,
        onProgress,
      }),
    );
    const { picture, storageKeys } = castBecause<DrawnPicture>('what our own program sends', result);
    for (const key of storageKeys) await storage.adopt(key, assetFile(folder, key));
    return picture;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
