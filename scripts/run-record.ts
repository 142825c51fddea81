import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainError } from './bootstrap/progress.mjs';
import { writePrivateJson } from './private-json.ts';
import { isAlive } from './process-alive.ts';

const recordSchema = z.object({
  processId: z.number(),
  address: z.string(),
  databaseUrl: z.string(),
});

export type RunRecord = z.infer<typeof recordSchema>;

const fileIn = (dataFolder: string) => join(dataFolder, 'run.json');

/** What the shop that runs on this data folder says of itself; null when none does. */
export function readRunRecord(dataFolder: string): RunRecord | null {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) return null;
  const parsed = recordSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  return parsed.success && isShop(parsed.data.processId) ? parsed.data : null;
}

export function requireUnusedFolder(dataFolder: string): void {
  const record = readRunRecord(dataFolder);
  if (!record || record.processId === process.pid) return;
  throw new PlainError(
    `The data folder ${dataFolder} is in use by the shop at ${record.address} (process ${record.processId}). ` +
      'Stop that one, or start this one with a DATA_DIR of its own.',
  );
}

export function writeRunRecord(dataFolder: string, record: RunRecord): void {
  writePrivateJson(fileIn(dataFolder), record);
}

export function removeRunRecord(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** Process ids are used again: a stranger with the number of a killed run is not a shop. */
function isShop(processId: number): boolean {
  if (!isAlive(processId)) return false;
  try {
    return commandLine(processId).includes('serve.ts');
  } catch {
    return true;
  }
}

function commandLine(processId: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  return execFileSync('ps', ['-o', 'args=', '-p', String(processId)], { encoding: 'utf8' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
