import 'server-only';

export { DiskStorage } from './disk-storage.ts';
export { incomingFolder, sharedStorage, stagingFolder } from './shared-storage.ts';
export type { ByteRange, Storage, StoredFile } from './storage.ts';
