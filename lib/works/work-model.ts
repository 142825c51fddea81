import 'server-only';
import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import { models, projects, withTransaction } from '#lib/db';
import { noteEdit } from '#lib/editing';
import { enqueue } from '#lib/jobs';
import { keepModel, stageUpload, uploadName, workViews } from '#lib/models/server';
import { drawWorkJob } from './jobs.ts';
import { priceWork } from './price-work.ts';
import { holdWork, noSuchWork } from './work-rows.ts';

interface ModelArrival {
  readonly ctx: Ctx;
  readonly slug: string;
  readonly fileName: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Orders pictures of a work anew, in the transaction that changes its model or what it is printed in. */
export async function drawAnew(
  ctx: Ctx,
  { id, modelId }: { readonly id: string; readonly modelId: string },
): Promise<void> {
  for (const view of workViews) await enqueue(ctx, drawWorkJob, { projectId: id, modelId, view });
}

/**
 * Gives a work its model: read and measured like a customer's, priced at once, and drawn in the background.
 *
 * @throws DomainError INVALID with the mesh's fault, or `work-without-price`
 */
export async function setWorkModel({ ctx, slug, fileName, body }: ModelArrival): Promise<void> {
  requireOwner(ctx);
  if (!(await ctx.db.$count(projects, eq(projects.slug, slug)))) throw noSuchWork(slug);
  const name = uploadName.parse(fileName);
  const staged = await stageUpload(body);
  try {
    await keepModel(ctx, {
      fileName: name,
      staged,
      record: (inner, modelId) => attachModel(inner, { slug, modelId, name }),
    });
  } finally {
    await rm(staged.localPath, { force: true });
  }
}

/** Makes a model of the catalogue's the work's own: prices the work by it and has it drawn. */
export async function attachModel(
  ctx: Ctx,
  { slug, modelId, name }: { slug: string; modelId: string; name: string },
): Promise<void> {
  await withTransaction(ctx, async (inner) => {
    const work = await holdWork(inner, slug);
    await inner.db.update(models).set({ origin: 'catalogue' }).where(eq(models.id, modelId));
    await inner.db.update(projects).set({ modelId }).where(eq(projects.slug, slug));
    await noteEdit(inner, {
      action: 'project.model',
      subject: slug,
      before: { modelId: work.modelId },
      after: { modelId, fileName: name },
      tags: [cacheTags.projects],
    });
    await priceWork(inner, slug);
    await drawAnew(inner, { id: work.id, modelId });
  });
}

/** The model of a work, as its page in the workshop tells of it. */
export async function findWorkModel({ ctx, slug }: { readonly ctx: Ctx; readonly slug: string }) {
  requireOwner(ctx);
  const [model] = await ctx.db
    .select({
      id: models.id,
      fileName: models.fileName,
      fileSizeBytes: models.fileSizeBytes,
      triangleCount: models.triangleCount,
      widthMm: models.widthMm,
      depthMm: models.depthMm,
      heightMm: models.heightMm,
      previewPath: models.previewPath,
      processingState: models.processingState,
    })
    .from(projects)
    .innerJoin(models, eq(models.id, projects.modelId))
    .where(eq(projects.slug, slug));
  return model ?? null;
}
