/** A part of a file, both ends included, as in a Range header. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredFile {
  readonly sizeBytes: number;
  stream(range?: ByteRange): ReadableStream<Uint8Array>;
}

export interface ListedFile {
  readonly key: string;
  readonly changedAt: Date;
}

/** Where the shop keeps files. Keys are made by the shop: `models/<sha-256>.stl`. */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Takes over a file of this machine; the original is gone afterwards. */
  adopt(key: string, localPath: string): Promise<void>;
  /** The file, or null where there is none. */
  open(key: string): Promise<StoredFile | null>;
  /** Lets `use` read a stored file by a path of this machine; the path is good until it ends. */
  withLocalFile<Result>(key: string, use: (localPath: string) => Promise<Result>): Promise<Result>;
  remove(key: string): Promise<void>;
  /** The files of a folder: what stands before the stroke of their keys. */
  list(folder: string): Promise<readonly ListedFile[]>;
}
