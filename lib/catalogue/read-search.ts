import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { searchWords } from '#lib/db';
import { countUpTo, filterConditions } from './filter-projects.ts';
import { mostFound, type ProjectFilters } from './schemas.ts';

const mostWords = 8;
const shortestBeginning = 3;

export interface SearchReading {
  /** What to_tsquery takes; empty where nothing was typed that could be found. */
  readonly query: string;
  /** The search as it was understood, where a word of it seemed mistyped. */
  readonly readAs: string | null;
  readonly found: number;
}

const nothingAsked: SearchReading = { query: '', readAs: null, found: 0 };

/** Letters and figures only: whatever else is typed separates words. */
export function searchTerms(search: string): string[] {
  const words =
    search
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}

/** A word stands for all that begin like it, unless it is too short to mean anything then. */
function term(word: string): string {
  return word.length < shortestBeginning ? `'${word}'` : `'${word}':*`;
}

interface Spelling extends Record<string, unknown> {
  readonly typed: string;
  readonly nearest: string | null;
}

/** A word's letters in alphabetical order: two that were swapped are one mistake, which Levenshtein counts twice. */
function lettersOf(word: SQL): SQL {
  return sql`(select string_agg(letter, '' order by letter) from string_to_table(${word}, null) letter)`;
}

/**
 * For each word that the catalogue does not have the nearest one of it: one that contains it, is one or two
 * letters away from it, or shares most of its trigrams.
 */
async function spell(ctx: Ctx, words: readonly string[]): Promise<readonly Spelling[]> {
  return await ctx.db.execute<Spelling>(sql`
    with typed as materialized (
      select word, place, fold_text(word) as folded, case when length(word) < 4 then 1 else 2 end as most_edits,
        (tsvector_to_array(to_tsvector('shop_text', word)))[1] || '%' as begins_like
      from string_to_table(${words.join(' ')}, ' ') with ordinality as one(word, place))
    select typed.word as typed, (
      select near.word
      from (
        select known.word from ${searchWords} known
        where known.word like '%' || typed.folded || '%' or known.word % typed.folded
        union
        select known.word from ${searchWords} known
        where length(known.word) between length(typed.folded) - typed.most_edits and length(typed.folded) + typed.most_edits
          and levenshtein_less_equal(known.word, typed.folded, typed.most_edits) <= typed.most_edits
      ) near
      where not exists (select from ${searchWords} known where known.lexeme like typed.begins_like)
      order by levenshtein(near.word, typed.folded) - (${lettersOf(sql`near.word`)} = ${lettersOf(sql`typed.folded`)})::int,
        abs(length(near.word) - length(typed.folded)), similarity(near.word, typed.folded) desc, near.word
      limit 1) as nearest
    from typed
    order by typed.place`);
}

async function countMatches(ctx: Ctx, filters: ProjectFilters, query: string): Promise<number> {
  const where = filterConditions(filters, query);
  const [row] = await ctx.db
    .select({ found: countUpTo({ ctx, where, most: mostFound + 1 }) })
    .from(sql`(values (1)) as one`);
  return row?.found ?? 0;
}

/**
 * What a visitor's search asks the database for, and how many works it finds among the filtered ones, up to one
 * more than is shown. One that finds nothing is read again with its unknown words respelt.
 */
export async function readSearch({ ctx, filters }: { ctx: Ctx; filters: ProjectFilters }) {
  const words = searchTerms(filters.search ?? '');
  if (words.length === 0) return nothingAsked;
  const read = async (terms: readonly string[], readAs: string | null): Promise<SearchReading> => {
    const query = terms.map(term).join(' & ');
    return { query, readAs, found: await countMatches(ctx, filters, query) };
  };
  const reading = await read(words, null);
  if (reading.found > 0) return reading;
  const spellings = await spell(ctx, words);
  if (spellings.every(({ nearest }) => nearest === null)) return reading;
  const respelt = [...new Set(spellings.map(({ typed, nearest }) => nearest ?? typed))];
  return await read(respelt, respelt.join(' '));
}
