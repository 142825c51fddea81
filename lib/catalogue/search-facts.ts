import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { projects } from '#lib/db';
import { filterConditions, hasFilters, wordsMatch } from './filter-projects.ts';
import type { ProjectFilters } from './schemas.ts';
import type { ColumnOrder } from './sort-projects.ts';

/** A work's facts as the index of the search has them, beside its words. */
const facts = sql`project_facts(${projects.category}, ${projects.material}, ${projects.complexity}, ${projects.isFeatured},
  ${projects.hasModel}, ${projects.priceCents}, ${projects.printTimeS}, ${projects.viewCount}, ${projects.publishedAt})`;

interface Range {
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
}

function amountWithin(kind: 'price' | 'time' | 'views', { from = 0, to = 2_147_483_647 }: Range): SQL {
  return sql`${facts} && stretches_between(${kind}, coarse_amount(${from}::integer), coarse_amount(${to}::integer))`;
}

function dayWithin({ from = '-infinity', to = 'infinity' }: Range): SQL {
  return sql`${facts} && stretches_between('day', coarse_time(${from}::timestamptz), coarse_time(${to}::timestamptz))`;
}

function isAnyOf(kind: string, values: readonly string[]): SQL | undefined {
  if (values.length === 0) return undefined;
  return sql`${facts} && array[${sql.join(
    values.map((value) => sql`${`${kind}:${value}`}`),
    sql`, `,
  )}]`;
}

/** Of the works that the filters find none is left out; of amounts some beside them are let through. */
function roughly(filters: ProjectFilters): SQL | undefined {
  const { priceFromCents, priceToCents, printFromS, printToS } = filters;
  const has = ({ from, to }: Range) => from !== undefined || to !== undefined;
  const price = { from: priceFromCents, to: priceToCents };
  const time = { from: printFromS, to: printToS };
  return and(
    isAnyOf('category', filters.categories),
    isAnyOf('material', filters.materials),
    isAnyOf('complexity', filters.complexities),
    filters.isFeatured ? isAnyOf('featured', ['true']) : undefined,
    filters.hasModel ? isAnyOf('model', ['true']) : undefined,
    has(price) ? amountWithin('price', price) : undefined,
    has(time) ? amountWithin('time', time) : undefined,
  );
}

/** The front of an order: from its beginning to the works whose first key is this one. */
export interface Front {
  readonly order: ColumnOrder;
  readonly reach: string;
}

function upTo({ order: { keys, isDown }, reach }: Front): SQL {
  return sql`${keys[0]} ${sql.raw(isDown ? '>=' : '<=')} ${reach}::${sql.raw(keys[0].getSQLType())}`;
}

/** Titles are not among the facts. */
function roughlyUpTo({ order: { keys, isDown }, reach }: Front): SQL | undefined {
  const range = isDown ? { from: reach } : { to: reach };
  if (keys[0] === projects.publishedAt) return dayWithin(range);
  if (keys[0] === projects.priceCents) return amountWithin('price', range);
  if (keys[0] === projects.viewCount) return amountWithin('views', range);
  return undefined;
}

/** By the facts where they know the order, else by its own index. */
function isInFront(front: Front): SQL | undefined {
  const byFacts = roughlyUpTo(front);
  return byFacts ? and(byFacts, checked(upTo(front))) : upTo(front);
}

/** Asked of each work that is read, and not of any index. */
function checked(condition: SQL | undefined): SQL | undefined {
  return condition && sql`(${condition}) is true`;
}

export interface IndexedSearch {
  readonly query: string;
  readonly filters: ProjectFilters;
  readonly front?: Front | undefined;
}

/**
 * Works that have the words and that the filters find, by the index of the search alone: it has the facts as well, and
 * passes over what lacks the rarest of what is asked for.
 */
export function searchConditions({ query, filters, front }: IndexedSearch): SQL | undefined {
  return and(
    eq(projects.isPublished, true),
    wordsMatch(query),
    roughly(filters),
    hasFilters(filters) ? checked(filterConditions(filters)) : undefined,
    front && isInFront(front),
  );
}
