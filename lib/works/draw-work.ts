import 'server-only';
import { and, eq, gte, isNotNull, isNull, like, or, sql } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { colours, materials, models, projectImages, projects, withTransaction } from '#lib/db';
import { noteEdit } from '#lib/editing';
import type { JobHandler } from '#lib/jobs';
import { drawWork, type WorkView, workViews } from '#lib/models/server';
import type { KeptPicture } from '#lib/pictures';
import { photoView } from './edit-pictures.ts';

interface DrawWork {
  readonly projectId: string;
  readonly modelId: string;
  readonly view: WorkView;
}

/** What there is to draw; null where the work is gone or has another model by now. */
async function findSubject({ db }: Ctx, { projectId, modelId }: DrawWork) {
  const [subject] = await db
    .select({
      slug: projects.slug,
      storageKey: models.storageKey,
      layerHeightMm: projects.layerHeightMm,
      kind: colours.kind,
      hexes: colours.hexes,
      technology: materials.technology,
    })
    .from(projects)
    .innerJoin(models, eq(models.id, projects.modelId))
    .innerJoin(colours, eq(colours.slug, projects.colour))
    .innerJoin(materials, eq(materials.slug, projects.material))
    .where(and(eq(projects.id, projectId), eq(models.id, modelId)));
  return subject ?? null;
}

/**
 * A view that was drawn before keeps its place and its words; a new one comes before the owner's photos. The
 * pictures that a demo work came with show its old model and go.
 */
async function replacePicture(
  { db }: Ctx,
  { projectId, view }: DrawWork,
  picture: KeptPicture,
): Promise<void> {
  const isOfWork = eq(projectImages.projectId, projectId);
  const replaced = await db
    .update(projectImages)
    .set(picture)
    .where(and(isOfWork, eq(projectImages.view, view)))
    .returning({ id: projectImages.id });
  await db.delete(projectImages).where(and(isOfWork, like(projectImages.path, '/catalogue/%')));
  if (replaced.length > 0) return;
  const position = workViews.indexOf(view);
  await db
    .update(projectImages)
    .set({ position: sql`${projectImages.position} + 1` })
    .where(and(isOfWork, or(eq(projectImages.view, photoView), gte(projectImages.position, position))));
  await db.insert(projectImages).values({ ...picture, projectId, view, position });
}

/** The viewer's mesh is public as soon as the model's own job has made it. */
async function publishPreview({ db }: Ctx, modelId: string): Promise<void> {
  await db
    .update(models)
    .set({
      previewPath: `/api/v1/models/${modelId}/preview`,
      previewSizeBytes: sql`(${models.derived} #>> '{previews,0,sizeBytes}')::int`,
    })
    .where(and(eq(models.id, modelId), isNull(models.previewPath), isNotNull(models.derived)));
}

export const drawWorkHandler: JobHandler<DrawWork> = {
  run: async (task, { ctx, signal, progress }) => {
    const subject = await findSubject(ctx, task);
    if (!subject) return { view: 'gone or changed' };
    const { slug, storageKey, layerHeightMm, kind, hexes, technology } = subject;
    const finish = technology === 'sla' ? 'resin' : 'fdm';
    const picture = await drawWork({
      storageKey,
      view: task.view,
      look: { colour: { kind, hexes }, finish, layerHeightMm },
      signal,
      onProgress: (share) => void progress(share),
    });
    await withTransaction(ctx, async (inner) => {
      await inner.db
        .select({ id: projects.id })
        .from(projects)
        .where(eq(projects.id, task.projectId))
        .for('update');
      if (!(await findSubject(inner, task))) return;
      await replacePicture(inner, task, picture);
      await publishPreview(inner, task.modelId);
      await noteEdit(inner, {
        action: 'picture.draw',
        subject: slug,
        before: null,
        after: { view: task.view, path: picture.path },
        tags: [cacheTags.projects],
      });
    });
    return { view: task.view };
  },
};
