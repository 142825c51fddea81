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

  it.each(['vase', 'lamp shelf', 'twisted vase', 'ваза', 'mm', 'vsae', 'koriba'])(
    'a search for %j finds the same works in the same order by whichever way costs least',
    async (search) => {
      for (const sort of projectSorts) {
        const ctx = catalogueCtx(own.db);
        const filters = { complexities: ['medium' as const], hasModel: true };
        for (const narrowed of [{}, filters]) {
          const list = await listProjects({ ctx, input: { search, sort, ...narrowed } });
          const { query } = await readSearch({ ctx, search });
          const all = await own.db
            .select({ slug: projects.slug })
            .from(projects)
            .where(filterConditions(projectFilters.parse(narrowed), { query: query ?? '', by: 'checking' }))
            .orderBy(...orderBy(orderOf(sort, 'en')));
          expect(list.items.map(({ slug }) => slug)).toEqual(all.slice(0, 20).map(({ slug }) => slug));
          expect([list.total, list.isMore]).toEqual([Math.min(all.length, 1000), all.length > 1000]);
        }
      }
    },
    60_000,
  );
});
