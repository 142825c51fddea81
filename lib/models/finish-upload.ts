import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { uploads } from '#lib/db';
import { DomainError, type Failure, isDomainError } from '#lib/errors';
import { incomingFolder } from '#lib/storage';
import { keepModel } from './keep-model.ts';
import type { StagedFile } from './stage-upload.ts';
import type { UploadSession } from './upload-session.ts';

/** Where an upload grows, beside the few facts that the protocol keeps of it. */
function uploadFiles(id: string): readonly [bytes: string, facts: string] {
  const bytes = path.join(incomingFolder(), id);
  return [bytes, `${bytes}.json`];
}

const unknownUpload = () =>
  new DomainError('NOT_FOUND', 'There is no such upload.', { reason: 'upload-unknown' });

async function stagedFile({ id, sizeBytes }: UploadSession): Promise<StagedFile> {
  const [bytes] = uploadFiles(id);
  const found = await stat(bytes).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' ? unknownUpload() : cause;
  });
  if (found.size !== sizeBytes) {
    throw new DomainError('CONFLICT', 'The upload is not finished yet.', {
      reason: 'upload-unfinished',
      facts: { offset: found.size, sizeBytes },
    });
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(bytes)) hash.update(chunk);
  return { localPath: bytes, sizeBytes, fileHash: hash.digest('hex') };
}

function refusalOf(error: unknown): Failure | null {
  if (!isDomainError(error) || error.code !== 'INVALID') return null;
  const { message, reason, facts } = error;
  return { message, ...(reason ? { reason } : {}), ...(facts ? { facts } : {}) };
}

const finishing = new Map<string, Promise<UploadSession>>();

/**
 * Takes a wholly received upload into the shop, or notes why it is refused. A fault of ours leaves it as it
 * is: asking for the result later tries again. Who asks while it is done gets the same outcome.
 */
export async function finishUpload(ctx: Ctx, session: UploadSession): Promise<UploadSession> {
  const { id } = session;
  const running = finishing.get(id) ?? finish(ctx, session);
  finishing.set(id, running);
  try {
    return await running;
  } finally {
    finishing.delete(id);
  }
}

async function finish(ctx: Ctx, session: UploadSession): Promise<UploadSession> {
  const { id, fileName, visitorHash } = session;
  try {
    const staged = await stagedFile(session);
    const record = (inner: Ctx, modelId: string) => note(inner, id, { state: 'kept', modelId });
    await keepModel(ctx, { fileName, staged, visitorHash, record });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await note(ctx, id, { state: 'refused', refusal });
  }
  await Promise.all(uploadFiles(id).map((file) => rm(file, { force: true })));
  const [finished] = await ctx.db.select().from(uploads).where(eq(uploads.id, id));
  if (!finished) throw unknownUpload();
  return finished;
}

async function note({ db }: Ctx, id: string, outcome: Partial<UploadSession>): Promise<void> {
  const noted = await db.update(uploads).set(outcome).where(eq(uploads.id, id)).returning({ id: uploads.id });
  if (noted.length === 0) throw unknownUpload();
}
