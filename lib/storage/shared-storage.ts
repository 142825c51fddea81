import 'server-only';
import path from 'node:path';
import { env } from '#lib/env';
import { DiskStorage } from './disk-storage.ts';
import { S3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

let storage: Storage | undefined;

/** The shop's storage: a bucket where one is named, else the folder `files` of DATA_DIR. */
export function sharedStorage(): Storage {
  storage ??= configuredBucket() ?? new DiskStorage(path.resolve(env().DATA_DIR, 'files'));
  return storage;
}

function configuredBucket(): Storage | null {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_BUCKET || !S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return new S3Storage({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    scratchFolder: stagingFolder(),
  });
}

/** Where uploads grow until they are whole and understood: beside the storage, so that a move is a rename. */
export function stagingFolder(): string {
  return path.resolve(env().DATA_DIR, 'staging');
}

/** Where resumable uploads grow: they may stop for days, unlike what passes through the staging folder. */
export function incomingFolder(): string {
  return path.resolve(env().DATA_DIR, 'incoming');
}
