import { mark } from '#components/vitals/mark';
import { DomainError } from '#lib/errors';
import type { MeshFindings, MeshMarks, ViewMesh } from '#lib/mesh';
import type { MeshFacts, MeshJob, MeshReply } from './mesh-messages.ts';

export type { MeshFacts } from './mesh-messages.ts';

interface ReadMeshOptions {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Called before the picture is ready; only files are measured. */
  readonly onFacts?: (facts: MeshFacts) => void;
  /** Called after the picture with the file's SHA-256 in hex, or at the end with null. */
  readonly onHash?: (fileHash: string | null) => void;
  /** Called after the picture. */
  readonly onFindings?: (findings: MeshFindings) => void;
  /** Called last. */
  readonly onMarks?: (marks: MeshMarks) => void;
}

let spare: Worker | undefined;

function openReader(): Worker {
  return new Worker(new URL('./mesh.worker.ts', import.meta.url), { type: 'module' });
}

/** Loads the code that reads, beside what the customer does before a file is there. */
export function warmReader(): void {
  spare ??= openReader();
}

/**
 * Reads a model in a worker of its own, which ends with the job or with the signal.
 *
 * @throws DomainError INVALID with the refusal's reason and facts; the signal's reason when it is aborted.
 */
export function readMesh(job: MeshJob, options: ReadMeshOptions): Promise<ViewMesh> {
  const { signal, onProgress, onFacts, onHash, onFindings, onMarks } = options;
  return new Promise((resolve, reject) => {
    const worker = spare ?? openReader();
    spare = undefined;
    const startedAt = performance.now();
    const end = () => {
      worker.terminate();
      onHash?.(null);
      signal.removeEventListener('abort', abort);
    };
    const abort = () => {
      end();
      reject(signal.reason);
    };
    const refuse = (reason: string, facts: Readonly<Record<string, string | number>> = {}) => {
      end();
      reject(new DomainError('INVALID', `Model refused: ${reason}`, { reason, facts }));
    };
    worker.addEventListener('message', ({ data }: MessageEvent<MeshReply>) => {
      switch (data.kind) {
        case 'progress':
          return onProgress?.(data.share);
        case 'facts':
          return onFacts?.(data);
        case 'view':
          mark('viewer-parse', performance.now() - startedAt);
          if (job.kind === 'preview') end();
          return resolve(data.view);
        case 'hashed':
          return onHash?.(data.fileHash);
        case 'findings':
          return onFindings?.(data.findings);
        case 'marks':
          end();
          return onMarks?.(data.marks);
        case 'refused':
          return refuse(data.reason, data.facts);
      }
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      refuse('reader-failed');
    });
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    worker.postMessage(job, job.kind === 'preview' ? [job.bytes] : []);
  });
}
