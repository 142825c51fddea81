import { Worker } from 'node:worker_threads';
import { isDomainError } from '#lib/errors';
import type { ReaderMessage } from './run-reader.ts';

/** The heap's own limit does not count typed arrays, and the main thread is too busy to look. */
const memoryGuard = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, 50);`;

function tell(message: ReaderMessage): void {
  process.send?.(message);
}

type Work = (args: readonly string[], onProgress: (share: number) => void) => Promise<unknown>;

/** The frame of a program that `runReader` starts: its limit of memory, its work, its answer. */
export async function answerAsReader(work: Work): Promise<void> {
  const [maxMemoryMb = '0', ...args] = process.argv.slice(2);
  const guard = new Worker(memoryGuard, { eval: true, workerData: Number(maxMemoryMb) * 1024 * 1024 });
  try {
    tell({ kind: 'done', result: await work(args, (share) => tell({ kind: 'progress', share })) });
  } catch (error) {
    const { reason, facts } = isDomainError(error) ? error : {};
    tell({ kind: 'failed', reason, facts, message: error instanceof Error ? error.message : String(error) });
  }
  await guard.terminate();
  process.disconnect?.();
}
