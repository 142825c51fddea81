import 'server-only';
import { castBecause } from '#lib/cast';
import type { DerivedModel } from './derived-assets.ts';
import { type ReaderLimits, runReader } from './run-reader.ts';

interface DeriveTask {
  readonly localPath: string;
  readonly fileHash: string;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly limits?: ReaderLimits;
}

/** Two million triangles take about a gigabyte and ten seconds. */
const usualLimits: ReaderLimits = { timeMs: 60_000, memoryMb: 1536 };

/** Looks closer at a model and makes its pictures and previews as files in a folder, within limits of time and memory. */
export async function deriveFiles({ limits = usualLimits, ...task }: DeriveTask): Promise<DerivedModel> {
  const { localPath, fileHash, folder, signal, onProgress } = task;
  const args = [localPath, fileHash, folder];
  const result = await runReader({ program: 'derive-reader', args, limits, signal, onProgress });
  return castBecause<DerivedModel>('what our own program sends', result);
}
