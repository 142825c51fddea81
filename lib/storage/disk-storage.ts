import 'server-only';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { castBecause } from '#lib/cast';
import type { ByteRange, ListedFile, Storage, StoredFile } from './storage.ts';
import { isKey, requireFolder, requireKey } from './storage-key.ts';

/** Files in a folder of this machine. A file is written under another name and then moved: never half there. */
export class DiskStorage implements Storage {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const target = await this.#prepare(key);
    const partial = `${target}.${crypto.randomUUID()}.partial`;
    await writeFile(partial, bytes);
    await rename(partial, target);
  }

  async adopt(key: string, localPath: string): Promise<void> {
    await rename(localPath, await this.#prepare(key));
  }

  async open(key: string): Promise<StoredFile | null> {
    const file = this.#pathOf(key);
    const facts = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!facts) return null;
    return { sizeBytes: facts.size, stream: (range) => readFrom(file, range) };
  }

  async withLocalFile<Result>(key: string, use: (localPath: string) => Promise<Result>): Promise<Result> {
    return await use(this.#pathOf(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }

  async list(folder: string): Promise<readonly ListedFile[]> {
    const names = await readdir(path.join(this.#folder, requireFolder(folder))).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      },
    );
    const keys = names.map((name) => `${folder}/${name}`).filter(isKey);
    return await Promise.all(
      keys.map(async (key) => ({ key, changedAt: (await stat(this.#pathOf(key))).mtime })),
    );
  }

  async #prepare(key: string): Promise<string> {
    const target = this.#pathOf(key);
    await mkdir(path.dirname(target), { recursive: true });
    return target;
  }

  #pathOf(key: string): string {
    return path.join(this.#folder, requireKey(key));
  }
}

function readFrom(file: string, range: ByteRange | undefined): ReadableStream<Uint8Array> {
  const stream = Readable.toWeb(createReadStream(file, range));
  return castBecause<ReadableStream<Uint8Array>>("Node's web stream is the platform's, typed apart", stream);
}
