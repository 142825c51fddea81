import { describe, expect, it } from 'vitest';
import { withTestDb } from '#lib/db/testing';
import { countFacets } from './count-facets.ts';
import { catalogueOf } from './testing.ts';

describe('countFacets', () => {
  it('counts for each option the works that choosing it would show', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'a', category: 'decorative', material: 'pla', isFeatured: true },
        { slug: 'b', category: 'decorative', material: 'petg', hasModel: true },
        { slug: 'c', category: 'functional', material: 'petg', complexity: 'complex' },
        { slug: 'd', category: 'functional', material: 'petg', priceCents: 99_000 },
        { slug: 'draft', isPublished: false },
      ]);
      const counts = await countFacets({ ctx, input: { categories: ['decorative'], priceToCents: 50_000 } });
      expect(counts).toEqual({
        categories: { decorative: 2, functional: 1 },
        materials: { pla: 1, petg: 1 },
        complexities: { simple: 2 },
        featured: { yes: 1 },
        model: { yes: 1 },
        isRough: false,
      });
    });
  });

  it('counts within what a search finds', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'a', title: 'vase' },
        { slug: 'b', title: 'clip' },
      ]);
      const counts = await countFacets({ ctx, input: { search: 'vaze' } });
      expect(counts.categories).toEqual({ decorative: 1 });
    });
  });
});
