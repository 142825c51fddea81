import 'server-only';
import { asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { complexities } from '#lib/catalogue';
import type { Ctx } from '#lib/context';
import {
  categories,
  colours,
  materials,
  projectColours,
  projectImages,
  projects,
  type Queryable,
  withTransaction,
} from '#lib/db';
import { type EditableRow, editRows, flag, type RowList, requiredText, textList, whole } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { layerHeightsMm } from '#lib/quote';
import { lacksConsent } from './gallery-consent.ts';
import { priceWork } from './price-work.ts';
import { removeWork, restoreWork } from './remove-work.ts';
import { drawAnew } from './work-model.ts';
import { holdWork } from './work-rows.ts';

const layerHeight = z.coerce
  .number()
  .refine((heightMm) => layerHeightsMm.some((each) => each === heightMm), 'choose-one');

const schema = z.object({
  titleEn: requiredText(80),
  titleRu: requiredText(80),
  headlineEn: requiredText(160),
  headlineRu: requiredText(160),
  descriptionEn: requiredText(4000),
  descriptionRu: requiredText(4000),
  category: requiredText(40),
  complexity: z.enum(complexities, 'choose-one'),
  material: requiredText(40),
  colour: requiredText(40),
  /** In which else it is offered. */
  colours: textList,
  layerHeightMm: layerHeight,
  infillPercent: whole(10, 100),
  tags: textList,
  isFeatured: flag,
  isPublished: flag,
});

type WorkValues = Pick<z.output<typeof schema>, 'colour' | 'colours'>;

async function hasRow(
  db: Queryable,
  table: typeof categories | typeof materials | typeof colours,
  slug: unknown,
): Promise<boolean> {
  return (await db.$count(table, eq(table.slug, String(slug)))) > 0;
}

const rows = editRows({
  noun: 'project',
  table: projects,
  tags: [cacheTags.projects],
  orderBy: [desc(projects.publishedAt), asc(projects.slug)],
  searched: [projects.titleEn, projects.titleRu, projects.slug],
  schema,
  findFaults: async (db, { category, material, colour, colours: others }) => {
    const offered = z.array(z.string()).parse(others);
    const known = await db.$count(colours, inArray(colours.slug, [...offered, '']));
    return {
      ...((await hasRow(db, categories, category)) ? {} : { category: 'choose-one' }),
      ...((await hasRow(db, materials, material)) ? {} : { material: 'choose-one' }),
      ...((await hasRow(db, colours, colour)) ? {} : { colour: 'choose-one' }),
      ...(known === offered.length ? {} : { colours: 'choose-one' }),
    };
  },
});

/** Its own colour first, then the others in the order in which they were named. */
async function setColours(
  ctx: Ctx,
  projectId: string,
  { colour, colours: others }: WorkValues,
): Promise<void> {
  const offered = [...new Set([colour, ...others])];
  await ctx.db.delete(projectColours).where(eq(projectColours.projectId, projectId));
  await ctx.db
    .insert(projectColours)
    .values(offered.map((each, position) => ({ projectId, colour: each, position })));
}

/** Only a work with a model and a picture stands in the gallery, and none whose customer does not agree. */
async function requirePublishable(
  ctx: Ctx,
  { id, modelId }: { readonly id: string; readonly modelId: string | null },
): Promise<void> {
  const isComplete = modelId && (await hasPicture(ctx, id));
  const fault = isComplete ? ((await lacksConsent(ctx, id)) ? 'needs-consent' : null) : 'needs-model';
  if (!fault) return;
  const details = { reason: 'fields', fields: { isPublished: fault } };
  throw new DomainError('INVALID', 'This work cannot be published.', details);
}

async function hasPicture({ db }: Ctx, projectId: string): Promise<boolean> {
  const found = await db.query.projectImages.findFirst({
    columns: { id: true },
    where: (image) => eq(image.projectId, projectId),
  });
  return found !== undefined;
}

interface Call {
  readonly ctx: Ctx;
  readonly input: unknown;
}

/** A new work is a draft: it has neither a model nor a picture yet. */
async function create({ ctx, input }: Call): Promise<string> {
  return await withTransaction(ctx, async (inner) => {
    const slug = await rows.create({ ctx: inner, input: { ...Object(input), isPublished: false } });
    const { id } = await holdWork(inner, slug);
    await setColours(inner, id, parseFields(schema, { ...Object(input), isPublished: false }));
    return slug;
  });
}

async function update({ ctx, slug, input }: Call & { readonly slug: string }): Promise<void> {
  await withTransaction(ctx, async (inner) => {
    const before = await holdWork(inner, slug);
    await rows.update({ ctx: inner, slug, input });
    const values = parseFields(schema, input);
    const work = await holdWork(inner, slug);
    if (values.isPublished) await requirePublishable(inner, work);
    await setColours(inner, work.id, values);
    await priceWork(inner, slug);
    const { modelId } = work;
    const looksOther = work.colour !== before.colour || work.material !== before.material;
    if (modelId && looksOther) await drawAnew(inner, { id: work.id, modelId });
  });
}

async function get({ ctx, slug }: { readonly ctx: Ctx; readonly slug: string }): Promise<EditableRow> {
  const row = await rows.get({ ctx, slug });
  const offered = await ctx.db
    .select({ colour: projectColours.colour })
    .from(projectColours)
    .innerJoin(projects, eq(projects.id, projectColours.projectId))
    .where(eq(projects.slug, slug))
    .orderBy(asc(projectColours.position));
  return { ...row, colours: offered.map(({ colour }) => colour).filter((colour) => colour !== row.colour) };
}

/** A page of the works, each with the address of its first picture; a new draft has none. */
async function list(call: Parameters<typeof rows.list>[0]): Promise<RowList> {
  const found = await rows.list(call);
  const images = await call.ctx.db
    .selectDistinctOn([projectImages.projectId], { slug: projects.slug, path: projectImages.path })
    .from(projectImages)
    .innerJoin(projects, eq(projects.id, projectImages.projectId))
    .where(
      inArray(
        projects.slug,
        found.rows.map(({ slug }) => slug),
      ),
    )
    .orderBy(projectImages.projectId, asc(projectImages.position), asc(projectImages.id));
  const paths = new Map(images.map(({ slug, path }) => [slug, path]));
  return { ...found, rows: found.rows.map((row) => ({ ...row, coverPath: paths.get(row.slug) })) };
}

/** A work's words, its place in the gallery and what it is printed with; its price follows. */
export const projectEditing = {
  isSorted: rows.isSorted,
  list,
  get,
  create,
  update,
  remove: removeWork,
  restore: restoreWork,
};
