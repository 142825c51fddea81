import 'server-only';
import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projectSamples, projects } from '#lib/db';
import type { ProjectFilters } from './schemas.ts';

/** What a visitor can choose several of; the counts beside its options leave its own choice out. */
export type Facet = 'categories' | 'materials' | 'complexities' | 'featured' | 'model';

/** By a tsquery; left out: all match. */
export function wordsMatch(query: string | undefined): SQL | undefined {
  return query === undefined ? undefined : sql`${projects.search} @@ ${query}::tsquery`;
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
export function rangeConditions(filters: ProjectFilters, query?: string): SQL | undefined {
  const { priceFromCents, priceToCents, printFromS, printToS } = filters;
  return and(
    eq(projects.isPublished, true),
    priceFromCents === undefined ? undefined : gte(projects.priceCents, priceFromCents),
    priceToCents === undefined ? undefined : lte(projects.priceCents, priceToCents),
    printFromS === undefined ? undefined : gte(projects.printTimeS, printFromS),
    printToS === undefined ? undefined : lte(projects.printTimeS, printToS),
    wordsMatch(query),
  );
}

export function filterConditions(filters: ProjectFilters, query?: string): SQL | undefined {
  // Words last: looking for them in a text costs more than comparing facts.
  return and(rangeConditions(filters), ...Object.values(facetConditions(filters)), wordsMatch(query));
}

/** The sampled works under the name of all: whatever is asked of works can be asked of these. */
export const sampledWorks = sql`${projectSamples} as ${sql.identifier('projects')}`;

interface CountUpTo {
  readonly ctx: Ctx;
  readonly where: SQL | undefined;
  readonly most: number;
  /** The sampled works, or a slice of them; left out: all works. */
  readonly among?: 'sampled' | 'slice';
}

/** How many works match, counted no further than `most`. */
export function countUpTo({ ctx, where, most, among }: CountUpTo) {
  const counted = ctx.db
    .select({ one: sql`1`.as('one') })
    .from(among ? sampledWorks : sql`${projects}`)
    .where(among === 'slice' ? and(where, sql`slice = 0`) : where)
    .limit(most)
    .as('counted');
  return sql<number>`(select count(*) from ${counted})`.mapWith(Number);
}
