import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { castBecause } from '#lib/cast';
import { DomainError } from '#lib/errors';

/** What a reader sends back. */
export type ReaderMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | {
      readonly kind: 'failed';
      readonly reason: string | undefined;
      readonly facts: Readonly<Record<string, string | number>> | undefined;
      readonly message: string;
    };

export interface ReaderLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

interface ReaderTask {
  readonly program:
    | 'inspect-reader'
    | 'examine-reader'
    | 'repair-reader'
    | 'derive-reader'
    | 'picture-reader';
  readonly args: readonly string[];
  readonly limits: ReaderLimits;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

// Not `import.meta`: the process runs from its source beside the built app, unbundled.
const folder = path.join(process.cwd(), 'lib/models');

/**
 * Reads a stranger's file in a process of its own, which is killed when it takes too long or too much
 * memory, or when nobody waits for it any more: whatever a file does to it, the shop stays up.
 *
 * @throws DomainError INVALID `mesh-too-slow`, `mesh-too-heavy` or the mesh's fault.
 */
export async function runReader(task: ReaderTask): Promise<unknown> {
  const { program, args, limits, signal, onProgress } = task;
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      `--max-old-space-size=${limits.memoryMb}`,
      path.join(folder, `${program}.ts`),
      ...[String(limits.memoryMb), ...args],
    ],
    // Nothing of the shop's secrets is within its reach.
    { env: { NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const timeout = AbortSignal.timeout(limits.timeMs);
  const stops = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const end = () => child.kill('SIGKILL');
  stops.addEventListener('abort', end, { once: true });
  if (stops.aborted) end();
  try {
    return await resultOf(child, onProgress);
  } catch (error) {
    if (timeout.aborted) throw tooMuch('mesh-too-slow', limits);
    throw !child.killed && wasKilled(child) ? tooMuch('mesh-too-heavy', limits) : error;
  } finally {
    stops.removeEventListener('abort', end);
    end();
  }
}

function resultOf(child: ChildProcess, onProgress: ReaderTask['onProgress']): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', (sent) => {
      const message = castBecause<ReaderMessage>('our own programs send nothing else', sent);
      if (message.kind === 'progress') onProgress?.(message.share);
      else if (message.kind === 'done') resolve(message.result);
      else reject(failureOf(message));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      reject(new Error(`The process that reads models ended with ${signal ?? code}.`));
    });
  });
}

function failureOf({ reason, facts, message }: Extract<ReaderMessage, { kind: 'failed' }>): Error {
  if (!reason) return new Error(`A model could not be read: ${message}`);
  return new DomainError('INVALID', message, { reason, ...(facts ? { facts } : {}) });
}

/** By its own memory guard, or by the limit of the heap. */
function wasKilled({ signalCode }: ChildProcess): boolean {
  return signalCode === 'SIGKILL' || signalCode === 'SIGABRT';
}

function tooMuch(reason: 'mesh-too-slow' | 'mesh-too-heavy', limits: ReaderLimits): DomainError {
  const seconds = limits.timeMs / 1000;
  const limit = reason === 'mesh-too-slow' ? `${seconds} s` : `${limits.memoryMb} MB`;
  return new DomainError('INVALID', `Reading the model took more than ${limit}.`, {
    reason,
    facts: { seconds, megabytes: limits.memoryMb },
  });
}
