import { and, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectColours, projectImages, projectSamples, projects } from '#lib/db';
import { ownTestDatabase, planOf, statementsOf } from '#lib/db/testing';
import { countFacets } from './count-facets.ts';
import { filterConditions } from './filter-projects.ts';
import { projectSorts } from './gallery-address.ts';
import { listFeaturedProjects, listRelatedProjects } from './list-picked-projects.ts';
import { listProjects } from './list-projects.ts';
import { readSearch } from './read-search.ts';
import { type ListProjectsInput, projectFilters } from './schemas.ts';
import { orderBy, orderOf } from './sort-projects.ts';
import { catalogueCtx, insertManyProjects } from './testing.ts';

let own: Awaited<ReturnType<typeof ownTestDatabase>>;

beforeAll(async () => {
  own = await ownTestDatabase('indexes');
  await insertManyProjects(own.db, 10_000);
  await own.db.execute(sql`vacuum analyze`);
}, 240_000);

afterAll(() => own.drop());

async function plansOf(work: () => Promise<unknown>): Promise<string> {
  const statements = await statementsOf(work);
  return (await Promise.all(statements.map((statement) => planOf(own.db, statement)))).join('\n');
}

const lists: readonly [index: string, input: ListProjectsInput][] = [
  ['idx_projects_published_at', {}],
  ['idx_projects_published_at', { sort: 'oldest', materials: ['material-2'] }],
  ['idx_projects_published_at', { after: 'work-9000' }],
  ['idx_projects_price', { sort: 'price-up' }],
  ['idx_projects_price', { sort: 'price-down', complexities: ['complex'] }],
  ['idx_projects_title_en', { sort: 'title' }],
  ['idx_projects_title_ru', { sort: 'title', locale: 'ru' }],
  ['idx_projects_popular', { sort: 'popular', hasModel: true }],
  ['idx_projects_category_price', { categories: ['category-7'], priceFromCents: 300, priceToCents: 320 }],
  ['idx_projects_facets', { categories: ['category-1'] }],
  ['idx_projects_print_time', { printFromS: 3600, printToS: 5400 }],
  ['idx_project_samples_facets', { hasModel: true }],
  ['idx_project_samples_search', { search: 'koriba' }],
  ['idx_projects_search', { search: 'koriba' }],
  ['idx_projects_search', { search: 'koriba', sort: 'price-up', categories: ['category-1'] }],
];

describe('with ten thousand works', () => {
  it.each(lists)('%s serves the list %j', async (index, input) => {
    expect(await plansOf(() => listProjects({ ctx: catalogueCtx(own.db), input }))).toContain(index);
  });

  it('idx_projects_facets serves the counts beside the options', async () => {
    const plan = await plansOf(() => countFacets({ ctx: catalogueCtx(own.db), input: {} }));
    expect(plan).toMatch(/Index Only Scan using idx_projects_facets/);
  });

  it('the sample is one work in sixteen, and follows what becomes of its works', async () => {
    const inSample = sql`(hashtext(slug) & 15) = 0`;
    const count = await own.db.$count(projects, inSample);
    expect(count).toBeGreaterThan(500);
    expect(count).toBeLessThan(750);
    expect(await own.db.$count(projectSamples)).toBe(count);
    const undone = new Error('undone');
    const changes = own.db.transaction(async (tx) => {
      await tx.update(projects).set({ priceCents: 7, isPublished: false, titleEn: 'Zyx' }).where(inSample);
      const changed = sql`price_cents = 7 and not is_published and search @@ 'zyx'`;
      expect(await tx.$count(projectSamples, changed)).toBe(count);
      await tx.update(projects).set({ slug: sql`'renamed-' || slug` });
      const known = tx.select({ id: projectSamples.id }).from(projectSamples);
      const renamed = await tx.$count(projects, inSample);
      expect(await tx.$count(projects, and(inSample, inArray(projects.id, known)))).toBe(renamed);
      await tx.delete(projectImages);
      await tx.delete(projectColours);
      await tx.delete(projects).where(inSample);
      expect(await tx.$count(projectSamples)).toBe(0);
      throw undone;
    });
    await expect(changes).rejects.toBe(undone);
  });

  it('idx_projects_featured serves the featured works', async () => {
    const plan = await plansOf(() => listFeaturedProjects({ ctx: catalogueCtx(own.db), limit: 6 }));
    expect(plan).toContain('idx_projects_featured');
  });

  it('idx_projects_tags serves related works', async () => {
    const plan = await plansOf(() =>
      listRelatedProjects({ ctx: catalogueCtx(own.db), slug: 'work-77', limit: 4 }),
    );
    expect(plan).toContain('idx_projects_tags');
  });

  it('a search is answered by its index alone, filters and order included', async () => {
    const input: ListProjectsInput = {
      search: 'mm',
      sort: 'popular',
      materials: ['material-2'],
      priceToCents: 9000,
    };
    const plan = await plansOf(() => listProjects({ ctx: catalogueCtx(own.db), input }));
    expect(plan).toContain('idx_projects_search');
    expect(plan).not.toMatch(/BitmapAnd|idx_projects_(?!search)/);
  });

  it('an amount is looked for in just the stretches that reach from one end of its range to the other', async () => {
    const [row] = await own.db.execute<{ wrong: number; tried: number }>(sql`
      select count(*) filter (where (stretches_of('x', place) && stretches_between('x', low, high))
        <> (place between low and high))::int as wrong, count(*)::int as tried
      from generate_series(0, 700, 7) place, generate_series(0, 700, 23) low, generate_series(0, 700, 29) high`);
    expect([row?.wrong, row?.tried]).toEqual([0, 101 * 31 * 25]);
  });

  it('amounts and times keep their order when they are made coarse', async () => {
    const [row] = await own.db.execute<{ wrong: number; coarse: number[] }>(sql`
      with amounts as (
        select amount, coarse_amount(amount) as coarse from (
          select generate_series(-3, 5000) as amount
          union select (2::bigint ^ power)::bigint::int + near from generate_series(3, 30) power, generate_series(-1, 1) near
          union select 2147483647) one),
      times as (
        select moment, coarse_time(moment) as coarse from (
          select '2026-01-01'::timestamptz + hour * interval '1 hour' as moment from generate_series(0, 100) hour
          union select unnest(array['-infinity', '1960-01-01', '2300-01-01', 'infinity']::timestamptz[])) one),
      all_of as (
        select coarse < lag(coarse) over (order by amount) as is_wrong from amounts
        union all select coarse < lag(coarse) over (order by moment) from times)
      select (select count(*) from all_of where is_wrong)::int as wrong,
        array[coarse_amount(-3), coarse_amount(7), coarse_amount(8), coarse_amount(17), coarse_amount(2147483647),
          coarse_time('-infinity'), coarse_time('1970-01-02'), coarse_time('infinity')] as coarse`);
    expect(row).toEqual({ wrong: 0, coarse: [0, 7, 8, 16, 231, 0, 1, 65_535] });
  });

  const narrowings: readonly ListProjectsInput[] = [
    {},
    { complexities: ['medium'], hasModel: true },
    { priceFromCents: 700, priceToCents: 6000, printToS: 90_000 },
    { categories: ['category-1', 'category-3'], materials: ['material-1'], printFromS: 7200 },
    { isFeatured: true },
  ];

  it.each(['vase', 'lamp shelf', 'twisted vase', 'ваза', 'mm', 'vsae', 'koriba'])(
    'a search for %j finds the works that a plain look at each of them finds, in the same order',
    async (search) => {
      const ctx = catalogueCtx(own.db);
      const { query } = await readSearch({ ctx, search });
      for (const narrowing of narrowings) {
        // A function of its own, which no index knows.
        const matching = and(
          filterConditions(projectFilters.parse(narrowing)),
          sql`ts_match_vq(${projects.search}, ${query}::tsquery)`,
        );
        for (const sort of projectSorts) {
          const found = await listProjects({ ctx, input: { search, sort, ...narrowing } });
          const all = await own.db
            .select({ slug: projects.slug })
            .from(projects)
            .where(matching)
            .orderBy(...orderBy(orderOf(sort, 'en')));
          const slugsOf = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
          expect(slugsOf(found.items), sort).toEqual(slugsOf(all.slice(0, 20)));
          expect([found.total, found.isMore]).toEqual([Math.min(all.length, 1000), all.length > 1000]);
          const last = all[29];
          if (!last) continue;
          const input = { search, sort, after: last.slug, perPage: 10, ...narrowing };
          expect(slugsOf((await listProjects({ ctx, input })).items), sort).toEqual(
            slugsOf(all.slice(30, 40)),
          );
        }
      }
    },
    60_000,
  );
});
