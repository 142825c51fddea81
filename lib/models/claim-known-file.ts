import 'server-only';
import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { models, withTransaction } from '#lib/db';
import { addModel, describeKept, type KeptModel } from './keep-model.ts';
import { lockFile } from './lock-file.ts';
import { uploadName } from './schemas.ts';
import { type UploadSender, visitorHashOf } from './upload-sender.ts';

export const knownFileInput = z.object({
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: uploadName,
});

interface KnownFileCall {
  readonly ctx: Ctx;
  readonly input: { readonly file: unknown; readonly sender: UploadSender };
}

/**
 * A model without sending it again, for who has sent the very same file before; null for everybody else,
 * whether it is there or not: a hash must not open, or confirm, another customer's drawing.
 */
export async function claimKnownFile({ ctx, input }: KnownFileCall): Promise<KeptModel | null> {
  const { fileHash, fileName } = knownFileInput.parse(input.file);
  const visitorHash = visitorHashOf(input.sender);
  const { actor } = ctx;
  const own = or(
    eq(models.visitorHash, visitorHash),
    actor.kind === 'user' ? eq(models.uploadedBy, actor.userId) : undefined,
  );
  const [known] = await ctx.db
    .select()
    .from(models)
    .where(and(eq(models.fileHash, fileHash), isNull(models.fileRemovedAt), own))
    .orderBy(desc(models.createdAt))
    .limit(1);
  if (!known) return null;
  return await withTransaction(ctx, async (inner) => {
    await lockFile(inner, known.storageKey);
    const [still] = await inner.db
      .select({ id: models.id })
      .from(models)
      .where(and(eq(models.id, known.id), isNull(models.fileRemovedAt)));
    if (!still) return null;
    return describeKept(await addModel(inner, { ...known, fileName, visitorHash }));
  });
}
