import { describe, expect, it } from 'vitest';
import { statementsOf, withTestDb } from '#lib/db/testing';
import { countFacets } from './count-facets.ts';
import { describeAmounts } from './describe-amounts.ts';
import { projectSorts } from './gallery-address.ts';
import { getProject, listProjectSlugs } from './get-project.ts';
import { listCategories } from './list-facts.ts';
import { listFeaturedProjects, listRelatedProjects } from './list-picked-projects.ts';
import { listProjects } from './list-projects.ts';
import { suggestSearch } from './suggest-search.ts';
import { catalogueOf, type Sketch } from './testing.ts';

const slugs = (list: { items: readonly { slug: string }[] }) => list.items.map((item) => item.slug);

describe('listProjects', () => {
  it('pages in SQL and counts all that match, past the last page too', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(
        db,
        Array.from({ length: 25 }, (_, index) => ({ slug: `work-${index}` })),
      );
      const first = await listProjects({ ctx, input: {} });
      expect([first.items.length, first.total, first.totalPages]).toEqual([20, 25, 2]);
      const second = await listProjects({ ctx, input: { page: 2 } });
      expect(slugs(second)).toEqual(['work-4', 'work-3', 'work-2', 'work-1', 'work-0']);
      const beyond = await listProjects({ ctx, input: { page: 9 } });
      expect([beyond.items.length, beyond.total]).toEqual([0, 25]);
    });
  });

  it('sorts the whole catalogue, not only the page', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'dear', priceCents: 900 },
        { slug: 'cheap', priceCents: 100 },
        { slug: 'middle', priceCents: 500 },
      ]);
      expect(slugs(await listProjects({ ctx, input: { sort: 'price-up', perPage: 2 } }))).toEqual([
        'cheap',
        'middle',
      ]);
      expect(slugs(await listProjects({ ctx, input: { sort: 'price-down', perPage: 1 } }))).toEqual(['dear']);
    });
  });

  it('finds words of a description in either language and parts of a title', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'bracket-70', description: 'Carries a shelf on a balcony.' },
        { slug: 'vase', description: 'Holds water.' },
      ]);
      expect(slugs(await listProjects({ ctx, input: { search: 'balconies' } }))).toEqual(['bracket-70']);
      expect(slugs(await listProjects({ ctx, input: { search: 'rack' } }))).toEqual(['bracket-70']);
      expect(slugs(await listProjects({ ctx, input: { search: 'работа' } }))).toHaveLength(2);
    });
  });

  it('combines every filter', async () => {
    await withTestDb(async (db) => {
      const wanted: Sketch = {
        slug: 'wanted',
        category: 'functional',
        material: 'petg',
        complexity: 'complex',
        priceCents: 2000,
        printHours: 5,
        isFeatured: true,
        hasModel: true,
      };
      const off: Partial<Sketch>[] = [
        { category: 'decorative' },
        { material: 'pla' },
        { complexity: 'simple' },
        { priceCents: 999 },
        { priceCents: 3001 },
        { printHours: 1 },
        { printHours: 9 },
        { isFeatured: false },
        { hasModel: false },
        { title: 'clip' },
      ];
      const ctx = await catalogueOf(db, [
        { ...wanted, title: 'bracket' },
        ...off.map((change, index) => ({ ...wanted, title: 'bracket', slug: `off-${index}`, ...change })),
      ]);
      const found = await listProjects({
        ctx,
        input: {
          categories: ['functional'],
          materials: ['petg'],
          complexities: ['complex', 'medium'],
          priceFromCents: 1000,
          priceToCents: 3000,
          printFromS: 2 * 3600,
          printToS: 8 * 3600,
          isFeatured: true,
          hasModel: true,
          search: 'bracket',
        },
      });
      expect(slugs(found)).toEqual(['wanted']);
    });
  });

  it('goes on after a work as it would have by pages, in every order', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(
        db,
        Array.from({ length: 9 }, (_, index) => ({
          slug: `work-${index}`,
          priceCents: 100 * (index % 3),
          viewCount: index % 2,
          title: `Title ${index % 4}`,
        })),
      );
      for (const sort of projectSorts) {
        const whole = slugs(await listProjects({ ctx, input: { sort } }));
        const after = await listProjects({ ctx, input: { sort, after: whole[3] ?? '', perPage: 3 } });
        expect(slugs(after), sort).toEqual(whole.slice(4, 7));
      }
    });
  });

  it('puts the best match of a search first, and the newest of equals', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'a', title: 'Copper vase' },
        { slug: 'b', title: 'Shelf', description: 'Carries a vase.' },
        { slug: 'c', title: 'Stand', tags: ['vase'] },
        { slug: 'd', title: 'Blue vase' },
      ]);
      expect(slugs(await listProjects({ ctx, input: { search: 'vase' } }))).toEqual(['d', 'a', 'c', 'b']);
      expect(slugs(await listProjects({ ctx, input: { search: 'vase', sort: 'oldest' } }))[0]).toBe('a');
    });
  });

  it.each([
    ['vsae', 'vase'],
    ['twistd', 'twisted'],
    ['плонтер', 'плантер'],
    ['Twsited Vase!', 'twisted vase'],
  ])('reads %j as %j', async (search, readAs) => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'a', title: 'Twisted vase, плантер' },
        { slug: 'b', title: 'Gable house in a van' },
      ]);
      const list = await listProjects({ ctx, input: { search } });
      expect([slugs(list), list.readAs]).toEqual([['a'], readAs]);
    });
  });

  it('finds names without their accents and the other way round', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [{ slug: 'a', title: 'Strøm, ёлка' }]);
      for (const search of ['strom', 'STRØM', 'елка', 'ёлка', 'strøm ёлка'])
        expect((await listProjects({ ctx, input: { search } })).total, search).toBe(1);
    });
  });

  it('asks the same of the database for a page of many works as for a page of one', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(
        db,
        Array.from({ length: 30 }, (_, index) => ({ slug: `work-${index}`, hasModel: true })),
      );
      const asked = async (work: () => Promise<unknown>) => (await statementsOf(work)).length;
      expect(await asked(() => listProjects({ ctx, input: { perPage: 1 } }))).toBe(1);
      expect(await asked(() => listProjects({ ctx, input: { perPage: 30 } }))).toBe(1);
      expect(await asked(() => listProjects({ ctx, input: { search: 'work' } }))).toBe(3);
      expect(await asked(() => countFacets({ ctx, input: {} }))).toBe(2);
      expect(await asked(() => describeAmounts({ ctx }))).toBe(1);
      expect(await asked(() => listFeaturedProjects({ ctx, limit: 30 }))).toBe(1);
      expect(await asked(() => listProjectSlugs({ ctx }))).toBe(1);
      expect(await asked(() => suggestSearch({ ctx, search: 'work' }))).toBe(5);
      expect(await asked(() => listRelatedProjects({ ctx, slug: 'work-3', limit: 4 }))).toBe(1);
      expect(await asked(() => listCategories({ ctx }))).toBe(1);
      expect(await asked(() => getProject({ ctx, slug: 'work-3' }))).toBe(2);
    });
  });

  it.each([
    '%',
    '_',
    "'; drop table projects; --",
    '<script>',
    '(((',
    '" "',
    '\\',
    '&|!:*',
    `${'(x&'.repeat(60)}`,
  ])('takes %j as text to look for and nothing else', async (search) => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [{ slug: 'vase' }]);
      expect((await listProjects({ ctx, input: { search } })).total).toBe(0);
    });
  });

  it('hides what is not published', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [{ slug: 'draft', isPublished: false }, { slug: 'vase' }]);
      expect(slugs(await listProjects({ ctx, input: {} }))).toEqual(['vase']);
      await expect(getProject({ ctx, slug: 'draft' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
