import 'server-only';
import { desc, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import type { SearchReading } from './read-search.ts';
import { mostFound, mostRanked } from './schemas.ts';
import { orderBy, orderOf } from './sort-projects.ts';

export interface Pick {
  readonly ctx: Ctx;
  readonly where: SQL | undefined;
  readonly order: readonly SQL[];
  readonly limit: number;
  readonly offset: number;
}

/** The works of a page, found before anything else of them is read. */
export function pickByOrder({ ctx, where, order, limit, offset }: Pick) {
  return ctx.db
    .select({ id: projects.id })
    .from(projects)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .as('picked');
}

const newest = orderBy(orderOf('newest', 'en'));

/** The works of a page, put in order among the first matches alone. */
function pickAmong({ ctx, where, order, limit, offset }: Pick, first: number, firstBy: readonly SQL[]) {
  const matches = ctx.db
    .select()
    .from(projects)
    .where(where)
    .orderBy(...firstBy)
    .limit(first)
    .as('projects');
  return ctx.db
    .select({ id: matches.id })
    .from(matches)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .as('picked');
}

/** The best match first. */
export function rankOrder(query: string): readonly SQL[] {
  return [desc(sql`ts_rank(${projects.search}, to_tsquery('shop_text', ${query}))`), ...newest];
}

/**
 * The works of a page of a search. Few matches are all read, by the index of the search: left to itself, the
 * planner may walk the order's index through every work for words that it wrongly believes to meet often. Of many,
 * the newest are ranked, as many whole pages as hold `mostRanked`; the others come after them.
 */
export function pickMatches(pick: Pick, { found }: SearchReading, isRanked: boolean) {
  if (found <= mostFound) return pickAmong(pick, mostFound, []);
  const ranked = Math.ceil(mostRanked / pick.limit) * pick.limit;
  return isRanked && pick.offset < ranked ? pickAmong(pick, ranked, newest) : pickByOrder(pick);
}
