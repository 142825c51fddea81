import { DomainError } from '#lib/errors';
import type { DerivedFile } from '#lib/models/server';
import { sharedStorage } from '#lib/storage';
import { fileResponse } from './file-response.ts';

/** A file that the shop made of a model, out of the storage. */
export async function derivedResponse(request: Request, file: DerivedFile, type: string): Promise<Response> {
  const stored = await sharedStorage().open(file.storageKey);
  if (!stored) throw new DomainError('NOT_FOUND', 'This file is gone.', { reason: 'file-gone' });
  return fileResponse(request, stored, { name: file.name, etag: file.etag, type, isOurs: true });
}
