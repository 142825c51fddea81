import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { categories, colours, materials, projects, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { getProject } from './get-project.ts';
import { listCategories, listProjects, listRelatedProjects } from './list-projects.ts';

function ctxOf(db: Queryable): Ctx {
  return { db, actor: { kind: 'guest' }, now: new Date(), log };
}

interface Sketch {
  readonly slug: string;
  readonly category?: string;
  readonly priceCents?: number;
  readonly description?: string;
  readonly tags?: string[];
  readonly isPublished?: boolean;
}

async function catalogueOf(db: Queryable, sketches: readonly Sketch[]): Promise<Ctx> {
  await db.insert(categories).values([
    { slug: 'decorative', nameEn: 'Decorative', nameRu: 'Для дома', position: 1 },
    { slug: 'functional', nameEn: 'Functional', nameRu: 'Полезное', position: 2 },
  ]);
  await db
    .insert(materials)
    .values({ slug: 'pla', name: 'PLA', technology: 'fdm', factEn: '', factRu: '', position: 1 });
  await db.insert(colours).values({
    slug: 'ink',
    nameEn: 'Ink',
    nameRu: 'Чернильный',
    kind: 'solid',
    hexes: ['#2B3D57'],
    position: 1,
  });
  await db.insert(projects).values(
    sketches.map((sketch, index) => ({
      slug: sketch.slug,
      category: sketch.category ?? 'decorative',
      material: 'pla',
      colour: 'ink',
      complexity: 'simple' as const,
      titleEn: sketch.slug,
      titleRu: `Работа ${sketch.slug}`,
      headlineEn: '',
      headlineRu: '',
      descriptionEn: sketch.description ?? '',
      descriptionRu: '',
      tags: sketch.tags ?? [],
      layerHeightMm: 0.2,
      infillPercent: 15,
      priceCents: sketch.priceCents ?? 1000 + index,
      printTimeS: 3600,
      filamentGrams: 20,
      isPublished: sketch.isPublished ?? true,
      publishedAt: new Date(Date.UTC(2026, 0, 1 + index)),
    })),
  );
  return ctxOf(db);
}

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

  it.each(['%', '_', "'; drop table projects; --", '<script>', '(((', '" "', '\\', '&|!:*'])(
    'takes %j as text to look for and nothing else',
    async (search) => {
      await withTestDb(async (db) => {
        const ctx = await catalogueOf(db, [{ slug: 'vase' }]);
        expect((await listProjects({ ctx, input: { search } })).total).toBe(0);
      });
    },
  );

  it('hides what is not published', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [{ slug: 'draft', isPublished: false }, { slug: 'vase' }]);
      expect(slugs(await listProjects({ ctx, input: {} }))).toEqual(['vase']);
      await expect(getProject({ ctx, slug: 'draft' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});

describe('listCategories', () => {
  it('counts published works, and shows an empty category with none', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [{ slug: 'vase' }, { slug: 'draft', isPublished: false }]);
      const counts = await listCategories({ ctx });
      expect(counts.map(({ slug, projectCount }) => [slug, projectCount])).toEqual([
        ['decorative', 1],
        ['functional', 0],
      ]);
    });
  });
});

describe('listRelatedProjects', () => {
  it('puts works that share tags first and never the work itself', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'vase', tags: ['flowers', 'home'] },
        { slug: 'gear', category: 'functional', tags: ['mechanism'] },
        { slug: 'planter', category: 'functional', tags: ['flowers', 'home'] },
        { slug: 'bowl', tags: ['kitchen'] },
      ]);
      const related = await listRelatedProjects({ ctx, slug: 'vase', limit: 3 });
      expect(related.map((project) => project.slug)).toEqual(['planter', 'bowl', 'gear']);
    });
  });
});
