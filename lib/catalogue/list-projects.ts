import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { materials, models, projects } from '#lib/db';
import { countUpTo, filterConditions } from './filter-projects.ts';
import { type Pick, pickByOrder, pickMatches, rankOrder } from './pick-projects.ts';
import { projectSummaryColumns } from './project-summary.ts';
import { readSearch, type SearchReading } from './read-search.ts';
import { type ListProjectsInput, listProjectsInput, mostCounted, mostFound } from './schemas.ts';
import { comesAfter, orderBy, orderOf } from './sort-projects.ts';

function readPicked({ ctx, order }: Pick, picked: ReturnType<typeof pickByOrder>, count?: SQL<number>) {
  return ctx.db
    .select({ ...projectSummaryColumns, count: count ?? sql<number>`null` })
    .from(picked)
    .innerJoin(projects, eq(projects.id, picked.id))
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .orderBy(...order);
}

async function listAll(pick: Pick, matching: SQL | undefined) {
  const { ctx } = pick;
  const count = countUpTo({ ctx, where: matching, most: mostCounted + 1 });
  const rows = await readPicked(pick, pickByOrder(pick), count);
  if (rows[0]) return { rows, found: rows[0].count };
  // Past the last page there is no row to carry the count.
  const [alone] = await ctx.db.select({ count }).from(sql`(values (1)) as one`);
  return { rows, found: alone?.count ?? 0 };
}

async function listMatches(pick: Pick, reading: SearchReading, isRanked: boolean) {
  const { found } = reading;
  if (found === 0) return { rows: [], found };
  return { rows: await readPicked(pick, pickMatches(pick, reading, isRanked)), found };
}

/**
 * A page of works and how many match: in one statement, or for a search in two, the first of which counts and
 * finds out whether it was mistyped.
 */
export async function listProjects({ ctx, input }: { ctx: Ctx; input: ListProjectsInput }) {
  const { sort, locale, page, perPage, after, ...filters } = listProjectsInput.parse(input);
  const reading = filters.search ? await readSearch({ ctx, filters }) : null;
  const matching = filterConditions(filters, reading?.query);
  const most = reading ? mostFound : mostCounted;
  const order = orderOf(sort ?? 'newest', locale);
  const isRanked = reading !== null && !sort && !after;
  const pick: Pick = {
    ctx,
    where: and(matching, after ? comesAfter(ctx.db, order, after) : undefined),
    order: isRanked ? rankOrder(reading.query) : orderBy(order),
    limit: perPage,
    offset: after ? 0 : Math.min((page - 1) * perPage, most),
  };
  const { rows, found } = reading
    ? await listMatches(pick, reading, isRanked)
    : await listAll(pick, matching);
  const total = Math.min(found, most);
  return {
    items: rows.map(({ count: _, ...summary }) => summary),
    page,
    perPage,
    total,
    /** There are more than `total`, too many to count. */
    isMore: found > most,
    totalPages: Math.ceil(total / perPage),
    /** The search as it was understood, where it seemed mistyped. */
    readAs: reading?.readAs ?? null,
  };
}

export type ProjectList = Awaited<ReturnType<typeof listProjects>>;
export type ProjectSummary = ProjectList['items'][number];
