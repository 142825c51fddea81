import 'server-only';
import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '#lib/errors';
import { maxModelBytes } from '#lib/mesh';
import { stagingFolder } from '#lib/storage';

export interface StagedFile {
  readonly localPath: string;
  readonly sizeBytes: number;
  /** SHA-256, hex */
  readonly fileHash: string;
}

/** Writes a body to disk as it arrives, never whole in memory, and stops at the limit whatever was announced. */
export async function stageUpload(body: AsyncIterable<Uint8Array>): Promise<StagedFile> {
  await mkdir(stagingFolder(), { recursive: true });
  const localPath = path.join(stagingFolder(), crypto.randomUUID());
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(localPath, 'wx');
  try {
    for await (const chunk of body) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxModelBytes) throw tooLarge();
      hash.update(chunk);
      await file.write(chunk);
    }
  } catch (error) {
    await rm(localPath, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { localPath, sizeBytes, fileHash: hash.digest('hex') };
}

function tooLarge(): DomainError {
  return new DomainError('INVALID', `A model may have ${maxModelBytes} bytes at most.`, {
    reason: 'file-too-large',
    facts: { maxBytes: maxModelBytes },
  });
}
