import 'server-only';
import path from 'node:path';
import { asc, eq, like } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import {
  categories,
  colours,
  materials,
  orderLines,
  orders,
  projectColours,
  projects,
  quotes,
  withTransaction,
} from '#lib/db';
import { noteEdit, slugOf } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { copyToCatalogue } from '#lib/models/server';
import { isPrinted } from '#lib/orders';
import { parseFields } from '#lib/parse-fields';
import { attachModel } from './work-model.ts';

const printedInput = z.object({ lineId: z.uuid('unknown') });

/** The line and its order, held until the transaction ends: a second press finds what the first has made. */
async function holdLine({ db }: Ctx, lineId: string) {
  const [line] = await db
    .select({
      id: orderLines.id,
      title: orderLines.title,
      frozen: orderLines.frozen,
      modelId: orderLines.modelId,
      galleryProjectId: orderLines.galleryProjectId,
      projectId: quotes.projectId,
      reference: orders.reference,
      status: orders.status,
      galleryConsentAt: orders.galleryConsentAt,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(quotes, eq(quotes.id, orderLines.quoteId))
    .where(eq(orderLines.id, lineId))
    .for('update', { of: [orders, orderLines] });
  if (!line) throw new DomainError('NOT_FOUND', 'There is no such part.', { reason: 'line-unknown' });
  return line;
}

type Line = Awaited<ReturnType<typeof holdLine>>;

function refuse(reason: string, message: string): never {
  throw new DomainError('CONFLICT', message, { reason });
}

function requirePossible({ projectId, status, galleryConsentAt }: Line): void {
  if (projectId) refuse('work-already', 'This part is a work of the gallery already.');
  if (!isPrinted(status)) refuse('work-not-printed', 'This part is not printed yet.');
  if (!galleryConsentAt) refuse('work-without-consent', 'The customer has not agreed.');
}

async function freeSlug({ db }: Ctx, title: string): Promise<string> {
  const wanted = slugOf(title).slice(0, 70) || 'print';
  const rows = await db
    .select({ slug: projects.slug })
    .from(projects)
    .where(like(projects.slug, `${wanted}%`));
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}

/** What the work was printed in; refused where the shop has no such material or colour any more. */
async function settingsOf({ db }: Ctx, { frozen: { settings } }: Line) {
  const { material, colour, layerHeightMm, infillPercent } = settings;
  const isThere =
    (await db.$count(materials, eq(materials.slug, material))) > 0 &&
    (await db.$count(colours, eq(colours.slug, colour))) > 0;
  if (!isThere) refuse('work-material-gone', 'The material or the colour is no longer in the shop.');
  return { material, colour, layerHeightMm, infillPercent };
}

async function insertDraft(ctx: Ctx, line: Line): Promise<{ id: string; slug: string }> {
  const [category] = await ctx.db
    .select({ slug: categories.slug })
    .from(categories)
    .orderBy(asc(categories.position))
    .limit(1);
  if (!category) return refuse('work-without-category', 'The gallery has no category.');
  const title = path.parse(line.title).name.slice(0, 80);
  const words = { titleEn: title, titleRu: title, headlineEn: '', headlineRu: '' };
  const draft = {
    ...words,
    ...(await settingsOf(ctx, line)),
    descriptionEn: '',
    descriptionRu: '',
    slug: await freeSlug(ctx, title),
    category: category.slug,
    complexity: 'medium' as const,
    isPublished: false,
  };
  const [work] = await ctx.db.insert(projects).values(draft).returning({ id: projects.id });
  if (!work) throw new Error('The work was not stored.');
  await ctx.db.insert(projectColours).values({ projectId: work.id, colour: draft.colour, position: 0 });
  const after = { ...draft, order: line.reference };
  const tags = [cacheTags.projects];
  await noteEdit(ctx, { action: 'project.create', subject: draft.slug, before: null, after, tags });
  return { id: work.id, slug: draft.slug };
}

/**
 * A printed part of an order as a draft of the gallery: its model, material and settings, priced by the rules in force
 * and drawn in the background. Pressed twice it is the same draft.
 *
 * @throws DomainError CONFLICT `work-without-consent` where the customer has not agreed
 */
export async function makePrintedWork({
  ctx,
  input,
}: {
  readonly ctx: Ctx;
  readonly input: unknown;
}): Promise<{ slug: string }> {
  requireOwner(ctx);
  const { lineId } = parseFields(printedInput, input);
  return await withTransaction(ctx, async (inner) => {
    const line = await holdLine(inner, lineId);
    const [made] = line.galleryProjectId
      ? await inner.db
          .select({ slug: projects.slug })
          .from(projects)
          .where(eq(projects.id, line.galleryProjectId))
      : [];
    if (made) return made;
    requirePossible(line);
    const { id, slug } = await insertDraft(inner, line);
    await inner.db.update(orderLines).set({ galleryProjectId: id }).where(eq(orderLines.id, line.id));
    const name = line.title;
    const modelId = await copyToCatalogue(inner, { modelId: line.modelId, fileName: name });
    await attachModel(inner, { slug, modelId, name });
    return { slug };
  });
}
