import 'server-only';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#lib/errors';
import { isMeshFault, type MeshFindings, type MeshMeasure, type ModelFormat } from '#lib/mesh';

export interface Inspection {
  readonly format: ModelFormat;
  readonly geometryHash: string;
  readonly measure: MeshMeasure;
  readonly findings: MeshFindings;
}

/** What the worker is asked for, and what it answers. */
export interface WorkerTasks {
  readonly inspect: Inspection;
  /** A binary STL of the repaired part; null when there is nothing to repair. */
  readonly repair: Uint8Array<ArrayBuffer> | null;
}

export interface WorkerJob {
  readonly task: keyof WorkerTasks;
  readonly localPath: string;
}

export type WorkerAnswer<Task extends keyof WorkerTasks> =
  | { readonly ok: true; readonly result: WorkerTasks[Task] }
  | {
      readonly ok: false;
      readonly reason: string | undefined;
      readonly facts: Readonly<Record<string, string | number>> | undefined;
      readonly message: string;
    };

const timeoutMs = 30_000;
const maxAtOnce = 2;
const maxHeapMb = 512;

// Not `new URL(…, import.meta.url)`: the worker runs from its source beside the built app, unbundled.
const workerFile = path.join(process.cwd(), 'lib/models/inspect-worker.ts');

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Parses and measures a model file in a thread of its own, bounded in time, memory and number.
 *
 * @throws DomainError INVALID with the mesh's fault as its reason.
 */
export async function inspectFile(localPath: string): Promise<Inspection> {
  return await takeTurn('inspect', localPath);
}

/** The part as the safe repairs leave it, as a binary STL in millimetres of the file; bounded like `inspectFile`. */
export async function repairFile(localPath: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return await takeTurn('repair', localPath);
}

async function takeTurn<Task extends keyof WorkerTasks>(
  task: Task,
  localPath: string,
): Promise<WorkerTasks[Task]> {
  if (running >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await runInThread(task, localPath);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function runInThread<Task extends keyof WorkerTasks>(
  task: Task,
  localPath: string,
): Promise<WorkerTasks[Task]> {
  const worker = new Worker(workerFile, {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  return new Promise<WorkerTasks[Task]>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow()), timeoutMs);
    worker.once('message', (answer: WorkerAnswer<Task>) => {
      clearTimeout(timer);
      if (answer.ok) resolve(answer.result);
      else reject(refusal(answer));
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // Not `workerData`: the bundler of the app puts its own in its place.
    worker.postMessage({ task, localPath } satisfies WorkerJob);
  }).finally(() => worker.terminate());
}

function tooSlow(): DomainError {
  return new DomainError('INVALID', `The model was not measured within ${timeoutMs / 1000} s.`, {
    reason: 'mesh-too-slow',
  });
}

function refusal({ reason, facts, message }: Extract<WorkerAnswer<'inspect'>, { ok: false }>): Error {
  if (!isMeshFault(reason)) return new Error(`The inspection of a model failed: ${message}`);
  return new DomainError('INVALID', message, { reason, ...(facts ? { facts } : {}) });
}
