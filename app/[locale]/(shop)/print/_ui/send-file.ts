import type { Refusal } from './model-file.ts';

export type SendAnswer =
  | { readonly kind: 'sent'; readonly modelId: string; readonly accessKey: string }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

interface SendFileOptions {
  readonly file: File;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Uploads a model's bytes. XMLHttpRequest, because fetch does not tell how far an upload is. */
export function sendFile({ file, signal, onProgress }: SendFileOptions): Promise<SendAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded }) =>
      onProgress(Math.min(1, loaded / Math.max(1, file.size))),
    );
    request.addEventListener('load', () => resolve(answerOf(request.status, request.response)));
    request.addEventListener('error', () => resolve(failed('offline')));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function failed(reason: string, facts: Refusal['facts'] = {}): SendAnswer {
  return { kind: 'failed', refusal: { reason, facts } };
}

function answerOf(status: number, body: unknown): SendAnswer {
  const data = read(body, 'data');
  const modelId = read(data, 'modelId');
  const accessKey = read(data, 'accessKey');
  if (status === 201 && typeof modelId === 'string' && typeof accessKey === 'string') {
    return { kind: 'sent', modelId, accessKey };
  }
  const reason = read(body, 'reason');
  if (status === 429) return failed('too-many');
  return failed(typeof reason === 'string' ? reason : 'server', factsOf(read(body, 'facts')));
}

function factsOf(value: unknown): Refusal['facts'] {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
