/**
 * Seconds from a stored model to its pictures and previews, the process it runs in included:
 * `node --conditions=react-server bench/file-processing.ts`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBinaryStl } from '#lib/mesh';
import { deriveFiles } from '#lib/models/server';
import { wavySphere } from './wavy-sphere.ts';

for (const triangles of [1000, 225_000, 2_000_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'nordlayer-bench-'));
  const localPath = join(folder, 'model.stl');
  const stl = writeBinaryStl(wavySphere(triangles));
  await writeFile(localPath, stl);
  const startedAt = performance.now();
  const { derived } = await deriveFiles({
    localPath,
    fileHash: 'bench',
    folder,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(2);
  const size = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`${triangles} triangles (STL ${size(stl.byteLength)}): ${seconds} s`);
  for (const { triangleCount, sizeBytes } of derived.previews)
    console.log(`  preview ${triangleCount}: ${size(sizeBytes)}`);
  for (const { theme, widthPx, sizeBytes } of derived.pictures)
    console.log(`  picture ${widthPx} px, ${theme}: ${size(sizeBytes)}`);
  await rm(folder, { recursive: true });
}
