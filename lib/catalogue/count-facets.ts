import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import { type Facet, facetConditions, rangeConditions } from './filter-projects.ts';
import { readSearch } from './read-search.ts';
import { mostCounted, type ProjectFiltersInput, projectFilters } from './schemas.ts';

/** Works by option, for every facet; an option that is not named has none. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

const facetOptions: Record<Facet, SQL> = {
  categories: sql`category`,
  materials: sql`material`,
  complexities: sql`complexity`,
  featured: sql`case when is_featured then 'yes' end`,
  model: sql`case when model_id is not null then 'yes' end`,
};
const facets: readonly Facet[] = ['categories', 'materials', 'complexities', 'featured', 'model'];

/**
 * How many works each option would show: every other choice applies, and the choice within its own facet does
 * not. The works are read once, into at most a thousand combinations of facts, and those are added up.
 */
export async function countFacets({ ctx, input }: { ctx: Ctx; input: ProjectFiltersInput }) {
  const filters = projectFilters.parse(input);
  const reading = filters.search ? await readSearch({ ctx, filters }) : null;
  const chosen = facetConditions(filters);
  const others = (facet: Facet) =>
    and(...facets.filter((each) => each !== facet).map((each) => chosen[each])) ?? sql`true`;
  const sums = facets.map(
    (facet) => sql`select ${facet} as facet, ${facetOptions[facet]} as option, sum(works)::int as works
      from cells as projects where ${others(facet)} group by 2`,
  );
  // Matches of a search have to be read; a filter alone is answered by its index.
  const ranges = rangeConditions(filters, reading?.query);
  const works = reading
    ? sql`(select * from ${projects} where ${ranges} limit ${mostCounted}) as projects`
    : sql`${projects} where ${ranges}`;
  const rows = await ctx.db.execute<{ facet: Facet; option: string | null; works: number }>(sql`
    with cells as (
      select category, material, complexity, is_featured, any_value(model_id) as model_id, count(*) as works
      from ${works}
      group by category, material, complexity, is_featured, model_id is not null)
    ${sql.join(sums, sql` union all `)}`);
  const counts: Record<Facet, Record<string, number>> = {
    categories: {},
    materials: {},
    complexities: {},
    featured: {},
    model: {},
  };
  for (const { facet, option, works } of rows) if (option !== null) counts[facet][option] = works;
  return counts;
}
