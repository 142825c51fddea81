import 'server-only';
import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import type { ProjectFilters } from './schemas.ts';

/** What a visitor can choose several of; the counts beside its options leave its own choice out. */
export type Facet = 'categories' | 'materials' | 'complexities' | 'featured' | 'model';

/** What is looked for in the texts. */
export interface WantedWords {
  /** A tsquery. */
  readonly query: string;
  /**
   * By the index of the search; in each work that the filters find, for words that are everywhere; or among the
   * sampled works alone.
   */
  readonly by?: 'index' | 'checking' | 'sample';
}

export function wordsMatch({ query, by = 'index' }: WantedWords): SQL {
  const words = sql`${query}::tsquery`;
  if (by === 'checking') return sql`ts_match_vq(${projects.search}, ${words})`;
  return sql`${by === 'sample' ? projects.sampleSearch : projects.search} @@ ${words}`;
}

export function facetConditions(filters: ProjectFilters): Record<Facet, SQL | undefined> {
  const { categories, materials, complexities } = filters;
  return {
    categories: categories.length > 0 ? inArray(projects.category, categories) : undefined,
    materials: materials.length > 0 ? inArray(projects.material, materials) : undefined,
    complexities: complexities.length > 0 ? inArray(projects.complexity, complexities) : undefined,
    featured: filters.isFeatured ? eq(projects.isFeatured, true) : undefined,
    model: filters.hasModel ? eq(projects.hasModel, true) : undefined,
  };
}

/** Whether anything narrows a list beside the words of a search. */
export function hasFilters(filters: ProjectFilters): boolean {
  const { priceFromCents, priceToCents, printFromS, printToS } = filters;
  const ranges = [priceFromCents, priceToCents, printFromS, printToS];
  return [...ranges, ...Object.values(facetConditions(filters))].some((each) => each !== undefined);
}

/** Published works within the ranges that have the words. */
export function rangeConditions(filters: ProjectFilters, words?: WantedWords): SQL | undefined {
  const { priceFromCents, priceToCents, printFromS, printToS } = filters;
  return and(
    eq(projects.isPublished, true),
    priceFromCents === undefined ? undefined : gte(projects.priceCents, priceFromCents),
    priceToCents === undefined ? undefined : lte(projects.priceCents, priceToCents),
    printFromS === undefined ? undefined : gte(projects.printTimeS, printFromS),
    printToS === undefined ? undefined : lte(projects.printTimeS, printToS),
    words && wordsMatch(words),
  );
}

export function filterConditions(filters: ProjectFilters, words?: WantedWords): SQL | undefined {
  return and(rangeConditions(filters, words), ...Object.values(facetConditions(filters)));
}

/** How many works match, counted no further than `most`. */
export function countUpTo({ ctx, where, most }: { ctx: Ctx; where: SQL | undefined; most: number }) {
  const counted = ctx.db
    .select({ one: sql`1`.as('one') })
    .from(projects)
    .where(where)
    .limit(most)
    .as('counted');
  return sql<number>`(select count(*) from ${counted})`.mapWith(Number);
}
