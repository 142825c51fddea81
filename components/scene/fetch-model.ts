import { DomainError } from '#lib/errors';

interface FetchModelOptions {
  readonly url: string;
  /** What the server says the file has; the progress is measured against it. */
  readonly sizeBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Downloads a model's preview, telling how far it is. */
export async function fetchModel({
  url,
  sizeBytes,
  signal,
  onProgress,
}: FetchModelOptions): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) {
    throw new DomainError('UNAVAILABLE', `The model answered ${response.status}.`, {
      reason: 'model-unavailable',
    });
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    onProgress(Math.min(1, received / sizeBytes));
  }
  return await new Blob(chunks).arrayBuffer();
}
