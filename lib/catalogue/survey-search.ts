import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { filterConditions, sampledWorks } from './filter-projects.ts';
import type { ProjectFilters } from './schemas.ts';
import type { Front } from './search-facts.ts';
import { type ColumnOrder, orderBy } from './sort-projects.ts';

/** One work in so many is sampled. */
export const sampleShare = 16;
/**
 * More than these in the sample are more than `mostFound`, or `mostCounted`, among all: by chance they would be
 * one time in a million.
 */
export const surelyMany = { found: 100, counted: 750 } as const;
/** The same for `mostCounted` in one slice of the sample, which is a fourth of it. */
export const surelyManyInSlice = 220;
/** With more sampled matches, of 100,000 works a quarter, an order passes over few works to reach them. */
const mostSorted = 1600;
/** More matches than this share of the works that hold the newest of them are not all ranked, only the newest. */
const rankedShare = 2 / 3;

/** What the sample tells of a search, before any of it is read. */
export interface SearchSurvey {
  /** Certainly more than are counted. */
  readonly isMany: boolean;
  /** About how many works there are for each one that matches. */
  readonly worksPerMatch: number;
  readonly matches: number;
  /**
   * The works at the front of the order: few enough to be read, and, unless the sample misleads, with
   * as many matches as are wanted. Null where the sample has too few to tell.
   */
  readonly front: Front | null;
}

interface SurveyCall {
  readonly ctx: Ctx;
  readonly filters: ProjectFilters;
  readonly query: string;
  readonly order: ColumnOrder;
  /** So many matches are wanted from the front of the order. */
  readonly wanted: number;
  /** Where the front begins; left out: with the first work. */
  readonly beyond: SQL | undefined;
}

interface Surveyed extends Record<string, unknown> {
  readonly matching: number;
  readonly works: number;
  readonly reach: string | null;
}

/** Before the sampled match of this number stand so many matches: by chance fewer, one time in a hundred thousand. */
function sampledBefore(wanted: number): number {
  const expected = wanted / sampleShare;
  return Math.ceil(expected + 6 + 5 * Math.sqrt(expected));
}

/**
 * How far the front of an order reaches: the first key of the sampled match before which all that is wanted stands. Of
 * matches that are everywhere it is found by walking along the order, of others by sorting them.
 */
function reachOf({ filters, query, order, wanted, beyond }: SurveyCall): SQL {
  const key = sql`${order.keys[0]}::text`;
  const at = sql`order by ${sql.join(orderBy(order), sql`, `)} limit 1 offset ${sampledBefore(wanted) - 1}`;
  const everywhere = sql`${and(filterConditions(filters, query), beyond)}`;
  return sql`case when (select count(*) from matching) = ${mostSorted}
    then (select ${key} from ${sampledWorks} where ${everywhere} ${at})
    else (select ${key} from matching as ${sql.identifier('projects')} where ${beyond ?? sql`true`} ${at}) end`;
}

/** Looks at the sampled works alone, a sixteenth of all: its cost stays small where words are everywhere. */
export async function surveySearch(call: SurveyCall): Promise<SearchSurvey> {
  const { ctx, filters, query, order } = call;
  const [row] = await ctx.db.execute<Surveyed>(sql`
    with matching as materialized (
      select ${sql.join([...order.keys], sql`, `)} from ${sampledWorks} where ${filterConditions(filters, query)}
      limit ${mostSorted})
    select (select count(*) from matching)::int as matching,
      (select reltuples from pg_class where oid = 'project_samples'::regclass) as works,
      ${reachOf(call)} as reach`);
  const { matching = 0, works = 0, reach = null } = row ?? {};
  return {
    isMany: matching > surelyMany.found,
    worksPerMatch: matching > 0 ? Math.max(works, matching) / matching : Number.POSITIVE_INFINITY,
    matches: matching * sampleShare,
    front: reach === null ? null : { order, reach },
  };
}

/** Whether the matches are so many that only this many of the newest are ranked. */
export function areTooManyToRank({ isMany, worksPerMatch, matches }: SearchSurvey, newest: number): boolean {
  return isMany && newest * worksPerMatch * rankedShare < matches;
}
