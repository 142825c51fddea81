import 'server-only';
import path from 'node:path';
import { env } from '#lib/env';
import { DiskStorage } from './disk-storage.ts';
import type { Storage } from './storage.ts';

let storage: Storage | undefined;

/** The shop's storage: the folder `files` of DATA_DIR. */
export function sharedStorage(): Storage {
  storage ??= new DiskStorage(path.resolve(env().DATA_DIR, 'files'));
  return storage;
}

/** Where uploads grow until they are whole and understood: beside the storage, so that a move is a rename. */
export function stagingFolder(): string {
  return path.resolve(env().DATA_DIR, 'staging');
}
