import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { castBecause } from '#lib/cast';
import { DomainError } from '#lib/errors';
import type { ByteRange, ListedFile, Storage, StoredFile } from './storage.ts';
import { isKey, requireFolder, requireKey } from './storage-key.ts';

// The framework patches fetch: a call made while a page is being prerendered would never settle.
const outsideRequests = AsyncLocalStorage.snapshot();

const retries = 3;

export interface S3Options {
  /** The service, without the bucket: buckets are addressed by path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Where files are kept that have to be read by a path of this machine. */
  readonly scratchFolder: string;
}

/** Files in a bucket. It stays private: the shop reads it and answers for who may see what. */
export class S3Storage implements Storage {
  readonly #client: AwsClient;
  readonly #bucketUrl: string;
  readonly #scratchFolder: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey, scratchFolder }: S3Options) {
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries });
    this.#bucketUrl = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`;
    this.#scratchFolder = scratchFolder;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.#upload(key, new Blob([bytes.slice()]));
  }

  async adopt(key: string, localPath: string): Promise<void> {
    await this.#upload(key, await openAsBlob(localPath));
    await rm(localPath, { force: true });
  }

  async open(key: string): Promise<StoredFile | null> {
    const head = await this.#ask(key, { method: 'HEAD' });
    if (head.status === 404) return null;
    requireOk(head, key);
    return {
      sizeBytes: Number(head.headers.get('content-length')),
      stream: (range) => this.#read(key, range),
    };
  }

  async withLocalFile<Result>(key: string, use: (localPath: string) => Promise<Result>): Promise<Result> {
    await mkdir(this.#scratchFolder, { recursive: true });
    const localPath = path.join(this.#scratchFolder, crypto.randomUUID());
    try {
      const stream = castBecause<NodeStream>(
        "the platform's web stream is Node's, typed apart",
        this.#read(key),
      );
      await pipeline(Readable.fromWeb(stream), createWriteStream(localPath));
      return await use(localPath);
    } finally {
      await rm(localPath, { force: true });
    }
  }

  async remove(key: string): Promise<void> {
    const answer = await this.#ask(key, { method: 'DELETE' });
    if (answer.status !== 404) requireOk(answer, key);
  }

  async list(folder: string): Promise<readonly ListedFile[]> {
    const files: ListedFile[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: `${requireFolder(folder)}/` });
      if (next) query.set('continuation-token', next);
      const answer = await this.#fetch(`${this.#bucketUrl}?${query}`, {});
      requireOk(answer, folder);
      const page = await answer.text();
      files.push(...listedIn(page));
      next = textIn(page, 'NextContinuationToken');
    }
    return files;
  }

  /** The body is read from its file as it is sent: a model is never whole in memory. */
  async #upload(key: string, body: Blob): Promise<void> {
    const answer = await this.#ask(key, { method: 'PUT', body });
    await answer.body?.cancel();
    requireOk(answer, key);
  }

  #read(key: string, range?: ByteRange): ReadableStream<Uint8Array> {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const headers: HeadersInit = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    this.#ask(key, { headers })
      .then(async (answer) => {
        requireOk(answer, key);
        await answer.body?.pipeTo(writable);
      })
      // Whoever reads the other end gets the error there.
      .catch((error: unknown) => writable.abort(error).catch(() => undefined));
    return readable;
  }

  #ask(key: string, init: RequestInit): Promise<Response> {
    return this.#fetch(`${this.#bucketUrl}/${requireKey(key)}`, init);
  }

  #fetch(url: string, init: RequestInit): Promise<Response> {
    return outsideRequests(() => this.#client.fetch(url, { ...init, cache: 'no-store' })).catch(
      (cause: unknown) => {
        throw new DomainError('UNAVAILABLE', 'The file storage does not answer.', {
          reason: 'storage-unavailable',
          cause,
        });
      },
    );
  }
}

function requireOk({ ok, status }: Response, key: string): void {
  if (ok) return;
  throw new DomainError('UNAVAILABLE', `The file storage answered ${status} for ${key}.`, {
    reason: 'storage-unavailable',
  });
}

function textIn(xml: string, name: string): string | null {
  const [, text = null] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? [];
  // Tokens may hold what XML escapes; keys of the shop never do.
  return text?.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>') ?? null;
}

function listedIn(xml: string): readonly ListedFile[] {
  return [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const [key, changed] = [textIn(entry, 'Key'), textIn(entry, 'LastModified')];
    return key !== null && changed !== null && isKey(key) ? [{ key, changedAt: new Date(changed) }] : [];
  });
}
