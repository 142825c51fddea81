import { DomainError } from '#lib/errors';

const keyPattern = /^[a-z]+\/[a-z0-9]+(?:\.[a-z0-9]+)?$/;
const folderPattern = /^[a-z]+$/;

export function isKey(key: string): boolean {
  return keyPattern.test(key);
}

/** A key made by the shop; anything else never becomes a path or an address. */
export function requireKey(key: string): string {
  if (isKey(key)) return key;
  throw new DomainError('INTERNAL', `"${key}" is not a storage key.`);
}

/** The first part of such a key. */
export function requireFolder(folder: string): string {
  if (folderPattern.test(folder)) return folder;
  throw new DomainError('INTERNAL', `"${folder}" is not a folder of the storage.`);
}
