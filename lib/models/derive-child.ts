// The program of a process of its own: node derive-child.ts <file> <file hash> <folder> <limit in MB>
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { isDomainError } from '#lib/errors';
import { deriveAssets } from './derive-assets.ts';
import type { DeriverMessage } from './run-deriver.ts';

const [localPath = '', fileHash = '', folder = '', maxMemoryMb = '0'] = process.argv.slice(2);

/** The heap's own limit does not count typed arrays, and the main thread is too busy to look. */
const memoryGuard = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, 50);`;

function tell(message: DeriverMessage): void {
  process.send?.(message);
}

const guard = new Worker(memoryGuard, { eval: true, workerData: Number(maxMemoryMb) * 1024 * 1024 });
try {
  const bytes = await readFile(localPath);
  const onProgress = (share: number) => tell({ kind: 'progress', share });
  tell({ kind: 'done', assets: await deriveAssets(bytes, { fileHash, folder, onProgress }) });
} catch (error) {
  const { reason, facts } = isDomainError(error) ? error : {};
  tell({ kind: 'failed', reason, facts, message: error instanceof Error ? error.message : String(error) });
}
await guard.terminate();
process.disconnect?.();
