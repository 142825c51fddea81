import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { castBecause } from '#lib/cast';
import { DomainError } from '#lib/errors';
import type { DerivedAssets } from './derived-assets.ts';

/** What the process sends back. */
export type DeriverMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly assets: DerivedAssets }
  | {
      readonly kind: 'failed';
      readonly reason: string | undefined;
      readonly facts: Readonly<Record<string, string | number>> | undefined;
      readonly message: string;
    };

export interface DeriverLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

interface DeriverTask {
  readonly localPath: string;
  readonly fileHash: string;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly limits?: DeriverLimits;
}

/** Two million triangles take about a gigabyte and a quarter of a minute. */
const usualLimits: DeriverLimits = { timeMs: 60_000, memoryMb: 1536 };

// Not `import.meta`: the process runs from its source beside the built app, unbundled.
const program = path.join(process.cwd(), 'lib/models/derive-child.ts');

/**
 * Makes a model's pictures and previews in a process of its own, which is killed when it takes too long or
 * too much memory, or when the job is over: whatever a file does to it, the shop stays up.
 *
 * @throws DomainError INVALID `model-too-slow`, `model-too-heavy` or the mesh's fault.
 */
export async function runDeriver({ limits = usualLimits, ...task }: DeriverTask): Promise<DerivedAssets> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      `--max-old-space-size=${limits.memoryMb}`,
      program,
      ...[task.localPath, task.fileHash, task.folder, String(limits.memoryMb)],
    ],
    // Nothing of the shop's secrets is within reach of code that reads strangers' files.
    { env: { NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const timeout = AbortSignal.timeout(limits.timeMs);
  const end = () => child.kill('SIGKILL');
  const stops = AbortSignal.any([task.signal, timeout]);
  stops.addEventListener('abort', end, { once: true });
  if (stops.aborted) end();
  try {
    return await outcomeOf(child, task.onProgress);
  } catch (error) {
    if (timeout.aborted) throw tooMuch('model-too-slow', limits);
    throw child.killed ? error : asRefusal(error, child, limits);
  } finally {
    stops.removeEventListener('abort', end);
    end();
  }
}

function outcomeOf(child: ChildProcess, onProgress: DeriverTask['onProgress']): Promise<DerivedAssets> {
  return new Promise((resolve, reject) => {
    child.on('message', (sent) => {
      const message = castBecause<DeriverMessage>('our own program sends nothing else', sent);
      if (message.kind === 'progress') onProgress(message.share);
      else if (message.kind === 'done') resolve(message.assets);
      else reject(failureOf(message));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      reject(new Error(`The process that reads models ended with ${signal ?? code}.`));
    });
  });
}

function failureOf({ reason, facts, message }: Extract<DeriverMessage, { kind: 'failed' }>): Error {
  if (!reason) return new Error(`A model's pictures could not be made: ${message}`);
  return new DomainError('INVALID', message, { reason, ...(facts ? { facts } : {}) });
}

/** A process that was killed, but not by us, has met its memory limit: its own guard's or the heap's. */
function asRefusal(error: unknown, { signalCode }: ChildProcess, limits: DeriverLimits): unknown {
  const isOutOfMemory = signalCode === 'SIGKILL' || signalCode === 'SIGABRT';
  return isOutOfMemory ? tooMuch('model-too-heavy', limits) : error;
}

function tooMuch(reason: 'model-too-slow' | 'model-too-heavy', limits: DeriverLimits): DomainError {
  const limit = reason === 'model-too-slow' ? `${limits.timeMs / 1000} s` : `${limits.memoryMb} MB`;
  return new DomainError('INVALID', `The model's pictures took more than ${limit}.`, {
    reason,
    facts: { seconds: limits.timeMs / 1000, megabytes: limits.memoryMb },
  });
}
