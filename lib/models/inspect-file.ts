import 'server-only';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { castBecause } from '#lib/cast';
import type { MeshFindings, MeshMeasure, ModelFormat } from '#lib/mesh';
import { stagingFolder } from '#lib/storage';
import { runReader } from './run-reader.ts';

export interface Inspection {
  readonly format: ModelFormat;
  readonly geometryHash: string;
  readonly measure: MeshMeasure;
}

const limits = { timeMs: 30_000, memoryMb: 1536 };
const maxAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Parses and measures a model file, apart from the server's own memory, and only so many at the same time.
 *
 * @throws DomainError INVALID with the mesh's fault as its reason.
 */
export async function inspectFile(localPath: string): Promise<Inspection> {
  const result = await inTurn(() => runReader({ program: 'inspect-reader', args: [localPath], limits }));
  return castBecause<Inspection>('what our own program sends', result);
}

/** Looks for what takes longer to find than an upload should wait for; bounded like `inspectFile`. */
export async function examineFile(localPath: string): Promise<MeshFindings> {
  const result = await inTurn(() => runReader({ program: 'examine-reader', args: [localPath], limits }));
  return castBecause<MeshFindings>('what our own program sends', result);
}

/**
 * The part as the safe repairs leave it, as a binary STL in millimetres of the file, or null when there is
 * nothing to repair; bounded like `inspectFile`.
 */
export async function repairFile(localPath: string): Promise<Buffer<ArrayBuffer> | null> {
  await mkdir(stagingFolder(), { recursive: true });
  const repaired = path.join(stagingFolder(), crypto.randomUUID());
  try {
    const args = [localPath, repaired];
    const isRepaired = await inTurn(() => runReader({ program: 'repair-reader', args, limits }));
    return isRepaired === true ? await readFile(repaired) : null;
  } finally {
    await rm(repaired, { force: true });
  }
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
