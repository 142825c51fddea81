import 'server-only';
import { and, asc, eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import { auditEntries, projectImages, projects, withTransaction } from '#lib/db';
import { noteEdit, optionalText } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { isPictureThere, type KeptPicture, keepPhoto } from '#lib/pictures';
import { holdWork, noSuchWork } from './work-rows.ts';

const maxPictures = 24;
/** The name of a view that is not drawn from the model. */
export const photoView = 'photo';
const tags = [cacheTags.projects];

const altText = optionalText(160).transform((text) => text || null);
const altTexts = z.object({ altEn: altText, altRu: altText });
const pictureId = z.uuid('unknown');
const moveInput = z.object({ id: pictureId, before: pictureId.nullable() });
const keptRow = z.object({
  id: z.uuid(),
  position: z.int(),
  view: z.string(),
  altEn: z.string().nullable(),
  altRu: z.string().nullable(),
  path: z.string(),
  widthPx: z.int(),
  heightPx: z.int(),
  placeholder: z.string().nullable(),
});

interface WorkCall {
  readonly ctx: Ctx;
  readonly slug: string;
}

const columns = {
  id: projectImages.id,
  position: projectImages.position,
  view: projectImages.view,
  altEn: projectImages.altEn,
  altRu: projectImages.altRu,
  path: projectImages.path,
  widthPx: projectImages.widthPx,
  heightPx: projectImages.heightPx,
  placeholder: projectImages.placeholder,
};

/** The pictures of a work in their order; the first stands for it in lists. */
async function list({ ctx, slug }: WorkCall) {
  requireOwner(ctx);
  return await ctx.db
    .select(columns)
    .from(projectImages)
    .innerJoin(projects, eq(projects.id, projectImages.projectId))
    .where(eq(projects.slug, slug))
    .orderBy(asc(projectImages.position), asc(projectImages.id));
}

export type WorkPicture = Awaited<ReturnType<typeof list>>[number];

async function holdPicture(ctx: Ctx, projectId: string, id: string): Promise<WorkPicture> {
  const [picture] = pictureId.safeParse(id).success
    ? await ctx.db
        .select(columns)
        .from(projectImages)
        .where(and(eq(projectImages.id, id), eq(projectImages.projectId, projectId)))
        .for('update')
    : [];
  if (!picture) throw new DomainError('NOT_FOUND', 'There is no such picture.', { reason: 'row-unknown' });
  return picture;
}

/** Puts a picture last, in the transaction of `ctx`. */
export async function insertPicture(
  ctx: Ctx,
  { projectId, view, picture }: { projectId: string; view: string; picture: KeptPicture },
): Promise<string> {
  const [last] = await ctx.db
    .select({ position: max(projectImages.position), count: sql<number>`count(*)`.mapWith(Number) })
    .from(projectImages)
    .where(eq(projectImages.projectId, projectId));
  if ((last?.count ?? 0) >= maxPictures) {
    const details = { reason: 'too-many-pictures', facts: { max: maxPictures } };
    throw new DomainError('LIMIT_EXCEEDED', `A work has ${maxPictures} pictures at most.`, details);
  }
  const [row] = await ctx.db
    .insert(projectImages)
    .values({ ...picture, projectId, view, position: (last?.position ?? -1) + 1 })
    .returning({ id: projectImages.id });
  return row?.id ?? '';
}

/** Takes a photo of the owner's: made anew by the shop, put last. */
async function add({ ctx, slug, bytes }: WorkCall & { readonly bytes: Uint8Array }): Promise<string> {
  requireOwner(ctx);
  if (!(await ctx.db.$count(projects, eq(projects.slug, slug)))) throw noSuchWork(slug);
  const picture = await keepPhoto(bytes);
  return await withTransaction(ctx, async (inner) => {
    const { id: projectId } = await holdWork(inner, slug);
    const id = await insertPicture(inner, { projectId, view: photoView, picture });
    const after = { id, path: picture.path };
    await noteEdit(inner, { action: 'picture.create', subject: slug, before: null, after, tags });
    return id;
  });
}

/** What a picture shows, in words for who does not see it. */
async function describe({ ctx, slug, id, input }: WorkCall & { id: string; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const after = parseFields(altTexts, input);
  await withTransaction(ctx, async (inner) => {
    const work = await holdWork(inner, slug);
    const before = await holdPicture(inner, work.id, id);
    await inner.db.update(projectImages).set(after).where(eq(projectImages.id, id));
    await noteEdit(inner, { action: 'picture.update', subject: slug, before, after, tags });
  });
}

/** Puts a picture before another one, or last. */
async function move({ ctx, slug, input }: WorkCall & { readonly input: unknown }): Promise<void> {
  requireOwner(ctx);
  const wanted = parseFields(moveInput, input);
  await withTransaction(ctx, async (inner) => {
    const work = await holdWork(inner, slug);
    await holdPicture(inner, work.id, wanted.id);
    const places = (await list({ ctx: inner, slug })).map(({ id }) => id);
    const others = places.filter((id) => id !== wanted.id);
    const at = wanted.before === null ? -1 : others.indexOf(wanted.before);
    const after = others.toSpliced(at < 0 ? others.length : at, 0, wanted.id);
    for (const [position, id] of after.entries())
      await inner.db.update(projectImages).set({ position }).where(eq(projectImages.id, id));
    const states = { before: { places }, after: { places: after } };
    await noteEdit(inner, { action: 'picture.move', subject: slug, ...states, tags });
  });
}

/** Takes a picture away; gives the audit entry by which it comes back. Its files stay for that. */
async function remove({ ctx, slug, id }: WorkCall & { readonly id: string }): Promise<string> {
  requireOwner(ctx);
  return await withTransaction(ctx, async (inner) => {
    const work = await holdWork(inner, slug);
    const before = await holdPicture(inner, work.id, id);
    if (work.isPublished && (await list({ ctx: inner, slug })).length === 1) {
      const details = { reason: 'last-picture' };
      throw new DomainError('CONFLICT', 'A work in the gallery needs a picture.', details);
    }
    await inner.db.delete(projectImages).where(eq(projectImages.id, id));
    return await noteEdit(inner, { action: 'picture.delete', subject: slug, before, after: null, tags });
  });
}

/** Brings a picture back to its place; gives the work's slug. */
async function restore({ ctx, entryId }: { readonly ctx: Ctx; readonly entryId: string }): Promise<string> {
  requireOwner(ctx);
  const id = parseFields(pictureId, entryId);
  return await withTransaction(ctx, async (inner) => {
    const entry = await inner.db.query.auditEntries.findFirst({
      where: and(eq(auditEntries.id, id), eq(auditEntries.action, 'picture.delete')),
    });
    if (!entry) throw new DomainError('NOT_FOUND', 'There is no such deletion.', { reason: 'row-unknown' });
    const work = await holdWork(inner, entry.subject);
    const row = parseFields(keptRow, entry.details.before);
    if (!(await isPictureThere(row.path)))
      throw new DomainError('CONFLICT', 'The files of this picture are gone.', { reason: 'picture-gone' });
    const inserted = await inner.db
      .insert(projectImages)
      .values({ ...row, projectId: work.id })
      .onConflictDoNothing()
      .returning({ id: projectImages.id });
    if (inserted.length === 0)
      throw new DomainError('CONFLICT', 'The picture is back already.', { reason: 'row-there' });
    await noteEdit(inner, { action: 'picture.restore', subject: work.slug, before: null, after: row, tags });
    return work.slug;
  });
}

export const pictureEditing = { list, add, describe, move, remove, restore };
