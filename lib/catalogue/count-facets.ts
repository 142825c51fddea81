import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import { countUpTo, type Facet, facetConditions, rangeConditions, sampledWorks } from './filter-projects.ts';
import { readSearch } from './read-search.ts';
import { type ProjectFilters, type ProjectFiltersInput, projectFilters } from './schemas.ts';
import { sampleShare, surelyMany } from './survey-search.ts';

/** Works by option, for every facet; an option that is not named has none. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>> & {
  /** There are too many works to count for every option: what is told is sixteen times what a sample has. */
  readonly isRough: boolean;
};

const facetOptions: Record<Facet, SQL> = {
  categories: sql`category`,
  materials: sql`material`,
  complexities: sql`complexity`,
  featured: sql`case when is_featured then 'yes' end`,
  model: sql`case when has_model then 'yes' end`,
};
const facets: readonly Facet[] = ['categories', 'materials', 'complexities', 'featured', 'model'];

interface CountCall {
  readonly ctx: Ctx;
  readonly filters: ProjectFilters;
  /** A tsquery. */
  readonly query?: string;
}

/** How many works each option would show, read once into at most a thousand combinations of facts. */
async function countOptions(call: CountCall, isRough: boolean) {
  const { ctx, filters, query } = call;
  const chosen = facetConditions(filters);
  const others = (facet: Facet) =>
    and(...facets.filter((each) => each !== facet).map((each) => chosen[each])) ?? sql`true`;
  const sums = facets.map(
    (facet) => sql`select ${facet} as facet, ${facetOptions[facet]} as option, sum(works)::int as works
      from cells as projects where ${others(facet)} group by 2`,
  );
  const rows = await ctx.db.execute<{ facet: Facet; option: string | null; works: number }>(sql`
    with cells as (
      select category, material, complexity, is_featured, has_model, count(*) as works
      from ${isRough ? sampledWorks : projects} where ${rangeConditions(filters, query)}
      group by category, material, complexity, is_featured, has_model)
    ${sql.join(sums, sql` union all `)}`);
  const counts: Record<Facet, Record<string, number>> = {
    categories: {},
    materials: {},
    complexities: {},
    featured: {},
    model: {},
  };
  const share = isRough ? sampleShare : 1;
  for (const { facet, option, works: count } of rows)
    if (option !== null) counts[facet][option] = count * share;
  return { ...counts, isRough };
}

/** Whether there are certainly more works within the ranges than can be counted for every option. */
async function isTooMany({ ctx, filters, query }: CountCall): Promise<boolean> {
  const most = query ? surelyMany.found : surelyMany.counted;
  const where = rangeConditions(filters, query);
  const count = countUpTo({ ctx, where, most: most + 1, among: 'sampled' });
  const [row] = await ctx.db.select({ count }).from(sql`(values (1)) as one`);
  return (row?.count ?? 0) > most;
}

const noCounts = { categories: {}, materials: {}, complexities: {}, featured: {}, model: {} } as const;

/** How many works each option would show: every other choice applies, and that within its own facet does not. */
export async function countFacets({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ProjectFiltersInput;
}): Promise<FacetCounts> {
  const filters = projectFilters.parse(input);
  const reading = filters.search ? await readSearch({ ctx, search: filters.search }) : null;
  if (reading?.query === null) return { ...noCounts, isRough: false };
  const call = { ctx, filters, ...(reading ? { query: reading.query } : {}) };
  return await countOptions(call, await isTooMany(call));
}
