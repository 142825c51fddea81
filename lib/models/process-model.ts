import 'server-only';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import type { Ctx } from '#lib/context';
import { models, projects, withTransaction } from '#lib/db';
import type { JobCall, JobHandler, JobResult } from '#lib/jobs';
import { sharedStorage, stagingFolder } from '#lib/storage';
import { assetFile } from './derive-assets.ts';
import { deriveFiles } from './derive-files.ts';
import { type DerivedModel, derivedKeys } from './derived-assets.ts';
import { lockFile } from './lock-file.ts';

interface ProcessModel {
  readonly modelId: string;
}

type Waiting = Pick<typeof models.$inferSelect, 'id' | 'fileHash' | 'storageKey'>;

async function findWaiting({ db }: Ctx, modelId: string): Promise<Waiting | null> {
  const [model] = await db
    .select({ id: models.id, fileHash: models.fileHash, storageKey: models.storageKey })
    .from(models)
    .where(and(eq(models.id, modelId), ne(models.processingState, 'done')));
  return model ?? null;
}

/** The same file may have been sent before, by anybody: its pictures are the same too. */
async function findTwin({ db }: Ctx, { fileHash }: Waiting): Promise<DerivedModel | null> {
  const [twin] = await db
    .select({ derived: models.derived, findings: models.findings })
    .from(models)
    .where(and(eq(models.fileHash, fileHash), isNotNull(models.derived), isNotNull(models.findings)))
    .limit(1);
  return twin?.derived && twin.findings ? { derived: twin.derived, findings: twin.findings } : null;
}

async function finish({ db }: Ctx, { id }: Waiting, made: DerivedModel): Promise<void> {
  await db
    .update(models)
    .set({ ...made, processingState: 'done', processingFailure: null })
    .where(eq(models.id, id));
  const works = await db.select({ slug: projects.slug }).from(projects).where(eq(projects.modelId, id));
  if (works.length === 0) return;
  await expireTags(db, [cacheTags.projects, ...works.map(({ slug }) => cacheTags.project(slug))]);
}

async function reuseTwin(ctx: Ctx, model: Waiting): Promise<boolean> {
  return await withTransaction(ctx, async (inner) => {
    await lockFile(inner, model.storageKey);
    const made = await findTwin(inner, model);
    if (made) await finish(inner, model, made);
    return made !== null;
  });
}

async function derive({ ctx, signal, progress }: JobCall, model: Waiting): Promise<DerivedModel> {
  await mkdir(stagingFolder(), { recursive: true });
  const folder = await mkdtemp(path.join(stagingFolder(), 'derived-'));
  const storage = sharedStorage();
  try {
    const made = await storage.withLocalFile(model.storageKey, (localPath) =>
      deriveFiles({
        localPath,
        fileHash: model.fileHash,
        folder,
        signal,
        onProgress: (share) => void progress(share),
      }),
    );
    await withTransaction(ctx, async (inner) => {
      await lockFile(inner, model.storageKey);
      for (const key of derivedKeys(model.fileHash, made.derived))
        await storage.adopt(key, assetFile(folder, key));
      await finish(inner, model, made);
    });
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const processModelHandler: JobHandler<ProcessModel> = {
  run: async ({ modelId }, call): Promise<JobResult> => {
    const model = await findWaiting(call.ctx, modelId);
    if (!model) return { left: 'done or gone' };
    if (await reuseTwin(call.ctx, model)) return { left: 'same file as before' };
    const { pictures, previews, problems } = (await derive(call, model)).derived;
    return { pictures: pictures.length, previews: previews.length, problems: problems.length };
  },
  bury: async ({ modelId }, { ctx, failure }) => {
    await ctx.db
      .update(models)
      .set({ processingState: 'failed', processingFailure: failure })
      .where(and(eq(models.id, modelId), ne(models.processingState, 'done')));
  },
};
