import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownTestDatabase, planOf, statementsOf } from '#lib/db/testing';
import { countFacets } from './count-facets.ts';
import { listFeaturedProjects, listRelatedProjects } from './list-picked-projects.ts';
import { listProjects } from './list-projects.ts';
import type { ListProjectsInput } from './schemas.ts';
import { catalogueCtx, insertManyProjects } from './testing.ts';

let own: Awaited<ReturnType<typeof ownTestDatabase>>;

beforeAll(async () => {
  own = await ownTestDatabase('indexes');
  await insertManyProjects(own.db, 10_000);
  await own.db.execute(sql`vacuum analyze`);
});

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

  it('idx_projects_featured serves the featured works', async () => {
    const plan = await plansOf(() => listFeaturedProjects({ ctx: catalogueCtx(own.db), limit: 6 }));
    expect(plan).toContain('idx_projects_featured');
  });

  it('idx_projects_tags and idx_projects_category serve related works', async () => {
    const plan = await plansOf(() =>
      listRelatedProjects({ ctx: catalogueCtx(own.db), slug: 'work-77', limit: 4 }),
    );
    expect(plan).toContain('idx_projects_tags');
  });
});
