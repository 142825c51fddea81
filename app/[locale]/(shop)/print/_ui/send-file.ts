import type { DetailedError, PreviousUpload, Upload } from 'tus-js-client';
import { claimKnown } from './claim-known.ts';
import { failed, parseBody, type SendAnswer, uploadAnswer } from './upload-answer.ts';

interface SendFileOptions {
  readonly file: File;
  /** SHA-256 in hex, of which the reading of the file tells; null where it cannot. */
  readonly fileHash: Promise<string | null>;
  /** Aborted with `fileRemoved`, the server forgets what it has; with anything else it can go on later. */
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  /** The connection is lost; the upload goes on by itself. */
  readonly onWaiting: () => void;
}

export const fileRemoved = new DOMException('The file was removed from the list.', 'AbortError');

const endpoint = '/api/v1/uploads';
/** About a minute of trying; every byte that arrives starts the count again. */
const retryDelaysMs = [0, 500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** The server keeps an unfinished upload for so long. */
const keptMs = 7 * 86_400_000;
const worthRepeating: ReadonlySet<number> = new Set([0, 408, 409, 423, 425, 502, 503, 504]);

/** Uploads a model's bytes, going on where an earlier attempt stopped, in this page's life or before it. */
export async function sendFile(options: SendFileOptions): Promise<SendAnswer> {
  const { file, signal } = options;
  await introduceBrowser();
  const known = await claimKnown(options);
  if (known) return known;
  const { Upload } = await import('tus-js-client');
  signal.throwIfAborted();
  const outcome = await new Promise<SendAnswer | Upload>((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      endpoint,
      metadata: { filename: file.name },
      retryDelays: retryDelaysMs,
      // A finished upload is remembered too: the same file is answered for without a byte sent.
      removeFingerprintOnSuccess: false,
      onProgress: (sent, total) => options.onProgress(total ? sent / total : 1),
      onShouldRetry: (error) => {
        const isWorth = worthRepeating.has(statusOf(error)) && navigator.onLine;
        if (isWorth) options.onWaiting();
        return isWorth;
      },
      onError: (error) => {
        if (navigator.onLine || statusOf(error) !== 0) return resolve(refusalOf(error));
        options.onWaiting();
        addEventListener('online', () => upload.start(), { once: true, signal });
      },
      onSuccess: () => resolve(upload),
    });
    signal.addEventListener('abort', () => {
      // Whether the server hears of it or not: what is left there is cleared away after a week.
      upload.abort(signal.reason === fileRemoved).catch(() => undefined);
      reject(signal.reason);
    });
    void startWhereLeft(upload);
  });
  return 'kind' in outcome ? outcome : await fetchResult(outcome.url ?? '', options);
}

let introduced: Promise<unknown> | undefined;

/** Gets the cookie by which uploads are this browser's: several first uploads at once would get one each. */
async function introduceBrowser(): Promise<void> {
  introduced ??= fetch(endpoint, { method: 'OPTIONS' });
  await introduced.catch(() => {
    introduced = undefined;
  });
}

async function startWhereLeft(upload: Upload): Promise<void> {
  const isFresh = ({ creationTime }: PreviousUpload) => Date.parse(creationTime) > Date.now() - keptMs;
  const previous = (await upload.findPreviousUploads()).filter(isFresh).at(-1);
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
}

function isDetailed(error: Error): error is DetailedError {
  return 'originalRequest' in error;
}

/** 0 where there was no answer. */
function statusOf(error: Error): number {
  return isDetailed(error) ? (error.originalResponse?.getStatus() ?? 0) : -1;
}

function refusalOf(error: Error): SendAnswer {
  const status = statusOf(error);
  if (status === 0) return failed('offline');
  const body = isDetailed(error) ? error.originalResponse?.getBody() : undefined;
  return uploadAnswer(status, parseBody(body));
}

/** The bytes are there; what the shop makes of them may take a moment, and the line may break once more. */
async function fetchResult(url: string, { signal, onWaiting }: SendFileOptions): Promise<SendAnswer> {
  for (const delayMs of [0, 1000, 3000]) {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    try {
      const response = await fetch(url, { signal });
      if (response.status < 500) return uploadAnswer(response.status, parseBody(await response.text()));
    } catch (error) {
      if (signal.aborted) throw error;
    }
    if (!navigator.onLine) {
      onWaiting();
      await new Promise((resolve) => addEventListener('online', resolve, { once: true, signal }));
    }
  }
  return failed(navigator.onLine ? 'server' : 'offline');
}
