import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { countUpTo, filterConditions, hasFilters, sampledWorks, wordsMatch } from './filter-projects.ts';
import type { ProjectFilters } from './schemas.ts';
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
/** Of filters and words alone no more are counted: which of the two finds fewer is clear by then. */
const mostCompared = 400;
/** Reading a work by the index of the search, and ranking it, costs this many steps along the index of an order. */
const stepsPerMatch = 1.5;
/** Looking for words in a work's texts costs as much as passing over this many in the index of the search. */
const matchesPerCheck = 8;

/** What the sample tells of a search, before any of it is read. */
export interface SearchSurvey {
  /** Certainly more than are counted. */
  readonly isMany: boolean;
  /** About how many works are passed over for each one that matches, walking along an order. */
  readonly stepsToMatch: number;
  readonly matches: number;
  /** The filters alone find so few works that it is cheaper to look at the texts of each. */
  readonly isFilterFirst: boolean;
  /**
   * What holds of the works at the front of the order: few enough to be read, and, unless the sample misleads, with
   * as many matches as are wanted. Null where the sample has too few to tell.
   */
  readonly front: SQL | null;
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
  readonly withWords: number;
  readonly withFilters: number;
  readonly works: number;
  readonly reach: string | null;
}

/** Before the sampled match of this number stand so many matches: by chance fewer, one time in a million. */
function sampledBefore(wanted: number): number {
  const expected = wanted / sampleShare;
  return Math.ceil(expected + 12 + 5 * Math.sqrt(expected));
}

/** How far the front of an order reaches: the first key of the sampled match before which all that is wanted stands. */
function reachOf({ order, wanted, beyond }: SurveyCall): SQL {
  return sql`(select ${order.keys[0]}::text from matching as ${sql.identifier('projects')} where ${beyond ?? sql`true`}
    order by ${sql.join(orderBy(order), sql`, `)} limit 1 offset ${sampledBefore(wanted) - 1})`;
}

/** As a value of its own, so that the database knows how much lies before it. */
function frontUpTo({ keys: [key], isDown }: ColumnOrder, reach: string): SQL {
  return sql`${key} ${sql.raw(isDown ? '>=' : '<=')} ${reach}::${sql.raw(key.getSQLType())}`;
}

/** Looks at the sampled works alone, a sixteenth of all: its cost stays small where words are everywhere. */
export async function surveySearch(call: SurveyCall): Promise<SearchSurvey> {
  const { ctx, filters, query, order } = call;
  const count = (where: SQL | undefined) => countUpTo({ ctx, where, most: mostCompared, among: 'sampled' });
  const isFiltered = hasFilters(filters);
  const [row] = await ctx.db.execute<Surveyed>(sql`
    with matching as materialized (
      select ${sql.join([...order.keys], sql`, `)} from ${sampledWorks} where ${filterConditions(filters, { query })})
    select (select count(*) from matching)::int as matching,
      ${isFiltered ? count(wordsMatch({ query })) : 0}::int as "withWords",
      ${isFiltered ? count(filterConditions(filters)) : 0}::int as "withFilters",
      (select reltuples from pg_class where oid = 'project_samples'::regclass) as works,
      ${reachOf(call)} as reach`);
  const { matching = 0, withWords = 0, withFilters = 0, works = 0, reach = null } = row ?? {};
  return {
    isMany: matching > surelyMany.found,
    stepsToMatch: matching > 0 ? Math.max(works, matching) / matching : Number.POSITIVE_INFINITY,
    matches: matching * sampleShare,
    isFilterFirst: withFilters * matchesPerCheck < withWords,
    front: reach === null ? null : frontUpTo(order, reach),
  };
}

/** Whether so many matches are found sooner by walking along their order than by reading all that match. */
export function isSoonerWalked({ isMany, stepsToMatch, matches }: SearchSurvey, wanted: number): boolean {
  return isMany && wanted * stepsToMatch < matches * stepsPerMatch;
}
