import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { materials, models, projects } from '#lib/db';
import { countUpTo, filterConditions } from './filter-projects.ts';
import { newestFirst, type Pick, pickAmong, pickByOrder } from './pick-projects.ts';
import { projectSummaryColumns } from './project-summary.ts';
import { readSearch } from './read-search.ts';
import {
  type ListProjectsInput,
  listProjectsInput,
  mostCounted,
  mostFound,
  mostGathered,
  mostRanked,
  type ProjectFilters,
} from './schemas.ts';
import { type Front, searchConditions } from './search-facts.ts';
import { type ColumnOrder, comesAfter, orderBy, orderOf, rankOrder } from './sort-projects.ts';
import { areTooManyToRank, surelyManyInSlice, surveySearch } from './survey-search.ts';

function readPicked({ ctx, order }: Pick, picked: ReturnType<typeof pickByOrder>, count?: SQL<number>) {
  return ctx.db
    .select({ ...projectSummaryColumns, count: count ?? sql<number>`null` })
    .from(picked)
    .innerJoin(projects, eq(projects.id, picked.id))
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .orderBy(...orderBy(order));
}

/** Past the last page there is no row to carry the count. */
async function countAlone({ ctx }: Pick, count: SQL<number>): Promise<number> {
  const [alone] = await ctx.db.select({ count }).from(sql`(values (1)) as one`);
  return alone?.count ?? 0;
}

/** How many works match, where they are not searched: not counted where a small sample shows that they are too many. */
function countFiltered(ctx: Ctx, where: SQL | undefined): SQL<number> {
  const sampled = countUpTo({ ctx, where, most: surelyManyInSlice + 1, among: 'slice' });
  const most = mostCounted + 1;
  return sql<number>`case when ${sampled} > ${surelyManyInSlice} then ${most} else ${countUpTo({ ctx, where, most })} end`.mapWith(
    Number,
  );
}

async function listAll(pick: Pick, matching: SQL | undefined) {
  const count = countFiltered(pick.ctx, matching);
  const rows = await readPicked(pick, pickByOrder(pick), count);
  return { rows, found: rows[0]?.count ?? (await countAlone(pick, count)) };
}

/** All that match are read once, put in order, and counted by the way. */
async function gatherMatches(pick: Pick) {
  const picked = pickAmong(pick, { first: mostGathered });
  const rows = await readPicked(pick, picked, sql<number>`${picked.found}`.mapWith(Number));
  if (rows[0] || pick.offset === 0) return { rows, found: rows[0]?.count ?? 0 };
  return {
    rows,
    found: await countAlone(pick, countUpTo({ ctx: pick.ctx, where: pick.where, most: mostFound + 1 })),
  };
}

interface SearchedList {
  readonly place: Omit<Pick, 'where' | 'order'>;
  readonly filters: ProjectFilters;
  readonly query: string;
  /** Left out: the best match first. */
  readonly order: ColumnOrder | undefined;
  readonly beyond: SQL | undefined;
}

/** Of matches that are many the newest are ranked, as many whole pages as hold `mostRanked`; the others follow. */
function firstRanked(limit: number): number {
  return Math.ceil(mostRanked / limit) * limit;
}

/** What a page of matches is read along, and how far from its beginning. */
function frontOf({ place: { limit, offset }, order }: SearchedList) {
  const last = offset + limit;
  const first = firstRanked(limit);
  return order
    ? { order, wanted: last, isRanked: false }
    : { order: newestFirst, wanted: Math.max(first, last), isRanked: offset < first };
}

/** A small sample is looked at first, for the way that costs least. */
async function listMatches(list: SearchedList) {
  const { place, filters, query, order, beyond } = list;
  const front = frontOf(list);
  const survey = await surveySearch({ ctx: place.ctx, filters, query, beyond, ...front });
  const pick = (upTo?: Front): Pick => ({
    ...place,
    where: and(searchConditions({ query, filters, front: upTo }), beyond),
    order: order ?? rankOrder(query),
  });
  const gather = () => gatherMatches(pick());
  const isFrontEnough = order ? survey.isMany : areTooManyToRank(survey, mostRanked);
  if (!isFrontEnough || survey.front === null) return await gather();
  const matches = pick(survey.front);
  const first = front.isRanked ? { first: front.wanted, firstBy: front.order } : { first: mostGathered };
  const picked = pickAmong({ ...matches, order: front.isRanked ? matches.order : front.order }, first);
  const rows = await readPicked(matches, picked);
  // Too few where the sample has misled.
  return rows.length < place.limit ? await gather() : { rows, found: mostFound + 1 };
}

/** A page of works and how many match: in one statement, or for a search in three that depend on each other. */
export async function listProjects({ ctx, input }: { ctx: Ctx; input: ListProjectsInput }) {
  const { sort, locale, page, perPage, after, ...filters } = listProjectsInput.parse(input);
  const reading = filters.search ? await readSearch({ ctx, search: filters.search }) : null;
  const most = reading ? mostFound : mostCounted;
  const order = orderOf(sort ?? 'newest', locale);
  const beyond = after ? comesAfter(ctx.db, order, after) : undefined;
  const place = { ctx, limit: perPage, offset: after ? 0 : Math.min((page - 1) * perPage, most) };
  const list = async () => {
    if (!reading) {
      const matching = filterConditions(filters);
      return await listAll({ ...place, order, where: and(matching, beyond) }, matching);
    }
    const { query } = reading;
    if (query === null) return { rows: [], found: 0 };
    return await listMatches({ place, filters, query, order: sort || after ? order : undefined, beyond });
  };
  const { rows, found } = await list();
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
