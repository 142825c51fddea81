import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { materials, models, projects } from '#lib/db';
import { countUpTo, filterConditions, type WantedWords } from './filter-projects.ts';
import { newestFirst, type Pick, pickAmong, pickByOrder, upToSampled } from './pick-projects.ts';
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
import { comesAfter, type Order, orderBy, orderOf, rankOrder } from './sort-projects.ts';
import { isSoonerWalked, sampledBefore, surveySearch } from './survey-search.ts';

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
async function countAlone(pick: Pick, where: SQL | undefined, most: number): Promise<number> {
  const count = countUpTo({ ctx: pick.ctx, where, most });
  const [alone] = await pick.ctx.db.select({ count }).from(sql`(values (1)) as one`);
  return alone?.count ?? 0;
}

async function listAll(pick: Pick, matching: SQL | undefined) {
  const most = mostCounted + 1;
  const rows = await readPicked(pick, pickByOrder(pick), countUpTo({ ctx: pick.ctx, where: matching, most }));
  return { rows, found: rows[0]?.count ?? (await countAlone(pick, matching, most)) };
}

/** All that match are read once, put in order, and counted by the way. */
async function gatherMatches(pick: Pick) {
  const picked = pickAmong(pick, { first: mostGathered });
  const rows = await readPicked(pick, picked, sql<number>`${picked.found}`.mapWith(Number));
  return {
    rows,
    found: rows[0]?.count ?? (pick.offset > 0 ? await countAlone(pick, pick.where, mostFound + 1) : 0),
  };
}

/** Of matches that are many the newest are ranked, as many whole pages as hold `mostRanked`; the others follow. */
function pickRanked(pick: Pick, sampled: SQL | undefined) {
  const first = Math.ceil(mostRanked / pick.limit) * pick.limit;
  const isRanked = pick.offset < first;
  const front = frontOf(
    { ...pick, order: newestFirst },
    sampled,
    isRanked ? first : pick.offset + pick.limit,
  );
  return isRanked
    ? pickAmong({ ...pick, where: front }, { first, firstBy: newestFirst })
    : pickByOrder({ ...pick, where: front, order: newestFirst });
}

/** The matches at the front of an order, `wanted` of them for certain or nearly so. */
function frontOf(pick: Pick, sampled: SQL | undefined, wanted: number): SQL | undefined {
  return and(pick.where, upToSampled(pick, { sampled, number: sampledBefore(wanted) }));
}

interface SearchedList {
  readonly place: Omit<Pick, 'where' | 'order'>;
  readonly filters: ProjectFilters;
  readonly query: string;
  /** Left out: the best match first. */
  readonly order: Order | undefined;
  readonly beyond: SQL | undefined;
}

/** A small sample is looked at first, for the way that costs least. */
async function listMatches({ place, filters, query, order, beyond }: SearchedList) {
  const survey = await surveySearch({ ctx: place.ctx, filters, query });
  const pick = (words?: WantedWords): Pick => ({
    ...place,
    where: and(filterConditions(filters, words), beyond),
    order: order ?? rankOrder(query),
  });
  const gather = () => gatherMatches(pick({ query, by: survey.isFilterFirst ? 'checking' : 'index' }));
  if (!survey.isMany || (order ? survey.isFilterFirst : !isSoonerWalked(survey, mostRanked)))
    return await gather();
  const matches = pick({ query });
  const sampled = and(filterConditions(filters, { query, by: 'sample' }), beyond);
  const wanted = place.offset + place.limit;
  const picked = order
    ? pickAmong({ ...matches, where: frontOf(matches, sampled, wanted) }, { first: mostGathered })
    : pickRanked(matches, sampled);
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
