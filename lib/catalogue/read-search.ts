import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { searchWords } from '#lib/db';

const mostWords = 8;
const shortestBeginning = 3;
/** Words that begin alike are looked for one by one, which costs half as much; of more than these, by their beginning. */
const mostAlike = 20;

export interface SearchReading {
  /** A tsquery; null where nothing was typed that could be found. */
  readonly query: string | null;
  /** The search as it was understood, where a word of it seemed mistyped. */
  readonly readAs: string | null;
}

/** Letters and figures only: whatever else is typed separates words. */
export function searchTerms(search: string): string[] {
  const words =
    search
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}

interface WordReading extends Record<string, unknown> {
  readonly typed: string;
  /** The word of the catalogue that seems to be meant; null where it has the typed one. */
  readonly nearest: string | null;
  /** What the full-text search makes of the word; null of one that says nothing, like `the`. */
  readonly stem: string | null;
  /** What begins like it, up to one more than `mostAlike`. */
  readonly alike: readonly string[] | null;
}

function stemOf(word: SQL): SQL {
  return sql`(tsvector_to_array(to_tsvector('shop_text', ${word})))[1]`;
}

function beginsLike(stem: SQL): SQL {
  return sql`known.lexeme ~>=~ ${stem} and known.lexeme ~<~ (${stem} || chr(1114111))`;
}

/** A word's letters in alphabetical order: two that were swapped are one mistake, which Levenshtein counts twice. */
function lettersOf(word: SQL): SQL {
  return sql`(select string_agg(letter, '' order by letter) from string_to_table(${word}, null) letter)`;
}

/** The nearest word of the catalogue: it contains the typed one, is one or two letters away, or shares most trigrams. */
const nearestWord = sql`(
  select near.word
  from (
    select known.word from ${searchWords} known
    where known.word like '%' || typed.folded || '%' or known.word % typed.folded
    union
    select known.word from ${searchWords} known
    where length(known.word) between length(typed.folded) - typed.most_edits and length(typed.folded) + typed.most_edits
      and levenshtein_less_equal(known.word, typed.folded, typed.most_edits) <= typed.most_edits
  ) near
  order by levenshtein(near.word, typed.folded) - (${lettersOf(sql`near.word`)} = ${lettersOf(sql`typed.folded`)})::int,
    abs(length(near.word) - length(typed.folded)), similarity(near.word, typed.folded) desc, near.word
  limit 1)`;

async function readWords(ctx: Ctx, words: readonly string[]): Promise<readonly WordReading[]> {
  return await ctx.db.execute<WordReading>(sql`
    with typed as materialized (
      select word, place, fold_text(word) as folded, case when length(word) < 4 then 1 else 2 end as most_edits,
        ${stemOf(sql`word`)} as stem
      from string_to_table(${words.join(' ')}, ' ') with ordinality as one(word, place)),
    meant as materialized (
      select typed.*, case when typed.stem is not null and typed.word !~ '[[:digit:]]'
        and length(typed.word) >= ${shortestBeginning} and not exists (select from ${searchWords} known where ${beginsLike(sql`typed.stem`)}) then ${nearestWord} end as nearest
      from typed),
    stemmed as materialized (
      select word, place, nearest, case when nearest is null then stem else ${stemOf(sql`nearest`)} end as stem from meant)
    select word as typed, nearest, stem, array(
      select distinct known.lexeme from ${searchWords} known where ${beginsLike(sql`stem`)}
      order by known.lexeme limit ${mostAlike + 1}) as alike
    from stemmed
    order by place`);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}

/** A word stands for all that begin like it, unless it is too short to mean anything then. */
function termOf({ typed, stem, alike }: WordReading): string[] {
  if (stem === null) return [];
  if (typed.length < shortestBeginning) return [quoted(stem)];
  if (!alike || alike.length === 0 || alike.length > mostAlike) return [`${quoted(stem)}:*`];
  return [alike.length === 1 ? alike.map(quoted).join() : `(${alike.map(quoted).join(' | ')})`];
}

/**
 * What a visitor's search asks for. A word that the catalogue does not have is read as the nearest that it has.
 */
export async function readSearch({ ctx, search }: { ctx: Ctx; search: string }): Promise<SearchReading> {
  const words = searchTerms(search);
  if (words.length === 0) return { query: null, readAs: null };
  const readings = await readWords(ctx, words);
  const terms = [...new Set(readings.flatMap(termOf))];
  const isRead = readings.some(({ nearest }) => nearest !== null);
  const readAs = [...new Set(readings.map(({ typed, nearest }) => nearest ?? typed))].join(' ');
  return { query: terms.length > 0 ? terms.join(' & ') : null, readAs: isRead ? readAs : null };
}
