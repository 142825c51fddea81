import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { models } from '#lib/db';
import { DomainError } from '#lib/errors';
import { finishUpload } from './finish-upload.ts';
import { describeKept, type KeptModel } from './keep-model.ts';
import type { UploadSender } from './upload-sender.ts';
import { getUploadSession } from './upload-session.ts';

interface UploadCall {
  readonly ctx: Ctx;
  readonly input: { readonly uploadId: string; readonly sender: UploadSender };
}

/**
 * What became of an upload: the model and the key to it, or the refusal. An upload that was received whole
 * when the server went down is taken in now.
 */
export async function getUpload({ ctx, input }: UploadCall): Promise<KeptModel> {
  const found = await getUploadSession(ctx, input.uploadId, input.sender);
  const session = found.state === 'receiving' ? await finishUpload(ctx, found) : found;
  const { refusal, modelId } = session;
  if (refusal) {
    const { message, reason, facts } = refusal;
    throw new DomainError('INVALID', message, { ...(reason ? { reason } : {}), ...(facts ? { facts } : {}) });
  }
  const [model] = modelId ? await ctx.db.select().from(models).where(eq(models.id, modelId)) : [];
  if (model) return describeKept(model);
  throw new DomainError('NOT_FOUND', 'There is no such upload.', { reason: 'upload-unknown' });
}
