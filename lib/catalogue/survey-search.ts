import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import { countUpTo, filterConditions, hasFilters, wordsMatch } from './filter-projects.ts';
import type { ProjectFilters } from './schemas.ts';

/** One work in so many is sampled. */
export const sampleShare = 16;
/**
 * More than these in the sample are more than `mostFound`, or `mostCounted`, among all: by chance they would be
 * one time in a million.
 */
export const surelyMany = { found: 100, counted: 750 } as const;
const mostSampled = 400;
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
}

interface SurveyCall {
  readonly ctx: Ctx;
  readonly filters: ProjectFilters;
  readonly query: string;
}

/** Looks at the sampled works alone, a sixteenth of all: its cost stays small where words are everywhere. */
export async function surveySearch({ ctx, filters, query }: SurveyCall): Promise<SearchSurvey> {
  const words = { query, by: 'sample' } as const;
  const count = (where: SQL | undefined) => countUpTo({ ctx, where, most: mostSampled });
  const isFiltered = hasFilters(filters);
  const [row] = await ctx.db
    .select({
      matching: count(filterConditions(filters, words)),
      withWords: isFiltered ? count(wordsMatch(words)) : sql<number>`0`,
      withFilters: isFiltered
        ? count(and(eq(projects.isSampled, true), filterConditions(filters)))
        : sql<number>`0`,
      works: sql<number>`(select reltuples from pg_class where oid = 'idx_projects_sample_facets'::regclass)`,
    })
    .from(sql`(values (1)) as one`);
  const { matching = 0, withWords = 0, withFilters = 0, works = 0 } = row ?? {};
  return {
    isMany: matching > surelyMany.found,
    stepsToMatch: matching > 0 ? Math.max(works, matching) / matching : Number.POSITIVE_INFINITY,
    matches: matching * sampleShare,
    isFilterFirst: withFilters * matchesPerCheck < withWords,
  };
}

/** Before the sampled match of this number stand so many matches: by chance fewer, one time in a million. */
export function sampledBefore(wanted: number): number {
  const expected = wanted / sampleShare;
  return Math.ceil(expected + 12 + 5 * Math.sqrt(expected));
}

/** Whether so many matches are found sooner by walking along their order than by reading all that match. */
export function isSoonerWalked({ isMany, stepsToMatch, matches }: SearchSurvey, wanted: number): boolean {
  return isMany && wanted * stepsToMatch < matches * stepsPerMatch;
}
