import { DomainError } from '#lib/errors';

const keyPattern = /^[a-z]+\/[a-z0-9]+(?:\.[a-z0-9]+)?$/;

/** A key made by the shop; anything else never becomes a path or an address. */
export function requireKey(key: string): string {
  if (keyPattern.test(key)) return key;
  throw new DomainError('INTERNAL', `"${key}" is not a storage key.`);
}
