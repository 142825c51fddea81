import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { categories, colours, materials, models, projectColours, projectImages, projects } from '#lib/db';
import type { ProjectSort } from './gallery-address.ts';
import { type ListProjectsInput, listProjectsInput } from './schemas.ts';

/** The one picture of a work that stands for it in lists. */
const cover = sql<{ path: string; placeholder: string | null } | null>`(
  select json_build_object('path', ${projectImages.path}, 'placeholder', ${projectImages.placeholder})
  from ${projectImages} where ${projectImages.projectId} = ${projects.id}
  order by ${projectImages.position} limit 1)`;

const offeredColours = sql<{ slug: string; hexes: string[] }[]>`(
  select coalesce(json_agg(json_build_object('slug', ${colours.slug}, 'hexes', ${colours.hexes})
    order by ${projectColours.position}), '[]'::json)
  from ${projectColours} join ${colours} on ${colours.slug} = ${projectColours.colour}
  where ${projectColours.projectId} = ${projects.id})`;

/** The columns of a work in a list. */
export const projectSummaryColumns = {
  slug: projects.slug,
  category: projects.category,
  titleEn: projects.titleEn,
  titleRu: projects.titleRu,
  materialName: materials.name,
  priceCents: projects.priceCents,
  printTimeS: projects.printTimeS,
  hasModel: sql<boolean>`${models.previewPath} is not null`,
  cover,
  colours: offeredColours,
} as const;

const orders: Record<ProjectSort, SQL[]> = {
  newest: [desc(projects.publishedAt), asc(projects.id)],
  oldest: [asc(projects.publishedAt), asc(projects.id)],
  'price-up': [asc(projects.priceCents), asc(projects.id)],
  'price-down': [desc(projects.priceCents), asc(projects.id)],
  title: [asc(projects.titleEn), asc(projects.id)],
  popular: [desc(projects.viewCount), desc(projects.publishedAt), asc(projects.id)],
};

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (special) => `\\${special}`);
}

/** Whole words in both languages, or any part of a title. */
function matchesSearch(search: string): SQL {
  return sql`(${projects.search} @@ (websearch_to_tsquery('english', ${search}) || websearch_to_tsquery('russian', ${search}))
    or (${projects.titleEn} || ' ' || ${projects.titleRu}) ilike ${`%${escapeLike(search)}%`})`;
}

export async function listProjects({ ctx, input }: { ctx: Ctx; input: ListProjectsInput }) {
  const { category, search, sort, page, perPage } = listProjectsInput.parse(input);
  const rows = await ctx.db
    .select({ ...projectSummaryColumns, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(projects)
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .where(
      and(
        eq(projects.isPublished, true),
        category === 'all' ? undefined : eq(projects.category, category),
        search ? matchesSearch(search) : undefined,
      ),
    )
    .orderBy(...orders[sort])
    .limit(perPage)
    .offset((page - 1) * perPage);
  // Past the last page no row carries the count.
  const total =
    rows[0]?.total ?? (page === 1 ? 0 : await countProjects({ ctx, input: { category, search } }));
  const items = rows.map(({ total: _, ...summary }) => summary);
  return { items, page, perPage, total, totalPages: Math.ceil(total / perPage) };
}

async function countProjects({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { category: string; search: string | undefined };
}): Promise<number> {
  const first = await listProjects({ ctx, input: { ...input, page: 1, perPage: 1 } });
  return first.total;
}

export type ProjectList = Awaited<ReturnType<typeof listProjects>>;
export type ProjectSummary = ProjectList['items'][number];

export async function listFeaturedProjects({ ctx, limit }: { ctx: Ctx; limit: number }) {
  return await ctx.db
    .select(projectSummaryColumns)
    .from(projects)
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .where(and(eq(projects.isPublished, true), eq(projects.isFeatured, true)))
    .orderBy(...orders.newest)
    .limit(limit);
}

/** Works like this one: same category first, then shared tags and material. */
export async function listRelatedProjects({
  ctx,
  slug,
  limit,
}: {
  ctx: Ctx;
  slug: string;
  limit: number;
}): Promise<ProjectSummary[]> {
  const self = sql`(select id, category, material, tags from projects where slug = ${slug})`;
  const likeness = sql`(case when ${projects.category} = self.category then 2 else 0 end
    + case when ${projects.material} = self.material then 1 else 0 end
    + 2 * cardinality(array(select unnest(${projects.tags}) intersect select unnest(self.tags))))`;
  return await ctx.db
    .select(projectSummaryColumns)
    .from(projects)
    .innerJoin(sql`${self} as self`, sql`self.id <> ${projects.id}`)
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .where(eq(projects.isPublished, true))
    .orderBy(desc(likeness), ...orders.newest)
    .limit(limit);
}

export async function listCategories({ ctx }: { ctx: Ctx }) {
  return await ctx.db
    .select({
      slug: categories.slug,
      nameEn: categories.nameEn,
      nameRu: categories.nameRu,
      projectCount: sql<number>`count(${projects.id})`.mapWith(Number),
    })
    .from(categories)
    .leftJoin(projects, and(eq(projects.category, categories.slug), eq(projects.isPublished, true)))
    .groupBy(categories.slug)
    .orderBy(categories.position);
}

export type CategoryCount = Awaited<ReturnType<typeof listCategories>>[number];
