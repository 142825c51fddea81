import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { models, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { addModel } from './keep-model.ts';
import { lockFile } from './lock-file.ts';

/**
 * The same file as a model of the catalogue's, under the name `fileName`: whose upload it was still has his own,
 * with its access, and nothing of him is in the copy.
 */
export async function copyToCatalogue(
  ctx: Ctx,
  { modelId, fileName }: { readonly modelId: string; readonly fileName: string },
): Promise<string> {
  return await withTransaction(ctx, async (inner) => {
    const isThere = and(eq(models.id, modelId), isNull(models.fileRemovedAt));
    const [seen] = await inner.db.select().from(models).where(isThere);
    if (seen) await lockFile(inner, seen.storageKey);
    const [model] = await inner.db.select().from(models).where(isThere);
    if (!model) throw new DomainError('CONFLICT', 'The model is gone.', { reason: 'model-gone' });
    const copy = await addModel(inner, { ...model, fileName, visitorHash: null });
    const isCopy = eq(models.id, copy.id);
    await inner.db.update(models).set({ origin: 'catalogue', uploadedBy: null }).where(isCopy);
    return copy.id;
  });
}
