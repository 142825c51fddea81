import 'server-only';
import { and, eq, gte, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import type { ProjectFilters } from './schemas.ts';

/** What a visitor can choose several of; the counts beside its options leave its own choice out. */
export type Facet = 'categories' | 'materials' | 'complexities' | 'featured' | 'model';

function searchMatches(query: string): SQL {
  return sql`${projects.search} @@ to_tsquery('shop_text', ${query})`;
}

export function facetConditions(filters: ProjectFilters): Record<Facet, SQL | undefined> {
  const { categories, materials, complexities } = filters;
  return {
    categories: categories.length > 0 ? inArray(projects.category, categories) : undefined,
    materials: materials.length > 0 ? inArray(projects.material, materials) : undefined,
    complexities: complexities.length > 0 ? inArray(projects.complexity, complexities) : undefined,
    featured: filters.isFeatured ? eq(projects.isFeatured, true) : undefined,
    model: filters.hasModel ? isNotNull(projects.modelId) : undefined,
  };
}

/** Published works within the ranges that the search finds. */
export function rangeConditions(filters: ProjectFilters, query: string | undefined): SQL | undefined {
  const { priceFromCents, priceToCents, printFromS, printToS } = filters;
  return and(
    eq(projects.isPublished, true),
    priceFromCents === undefined ? undefined : gte(projects.priceCents, priceFromCents),
    priceToCents === undefined ? undefined : lte(projects.priceCents, priceToCents),
    printFromS === undefined ? undefined : gte(projects.printTimeS, printFromS),
    printToS === undefined ? undefined : lte(projects.printTimeS, printToS),
    query === undefined ? undefined : searchMatches(query),
  );
}

export function filterConditions(filters: ProjectFilters, query: string | undefined): SQL | undefined {
  return and(rangeConditions(filters, query), ...Object.values(facetConditions(filters)));
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
