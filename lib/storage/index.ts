import 'server-only';

export { DiskStorage } from './disk-storage.ts';
export { incomingFolder, sharedStorage, stagingFolder } from './shared-storage.ts';
export type { ByteRange, ListedFile, Storage, StoredFile } from './storage.ts';
