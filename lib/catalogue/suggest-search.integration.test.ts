import { describe, expect, it } from 'vitest';
import { withTestDb } from '#lib/db/testing';
import { suggestSearch } from './suggest-search.ts';
import { catalogueOf } from './testing.ts';

describe('suggestSearch', () => {
  it('names works, categories and materials that begin like what is typed', async () => {
    await withTestDb(async (db) => {
      const ctx = await catalogueOf(db, [
        { slug: 'a', title: 'Petal bowl' },
        { slug: 'b', title: 'Decoy' },
      ]);
      const pet = await suggestSearch({ ctx, search: 'pet' });
      expect(pet.works.map(({ slug }) => slug)).toEqual(['a']);
      expect(pet.materials).toEqual([{ slug: 'petg', name: 'PETG' }]);
      const dec = await suggestSearch({ ctx, search: 'dec' });
      expect(dec.categories.map(({ slug }) => slug)).toEqual(['decorative']);
      expect(await suggestSearch({ ctx, search: '%' })).toMatchObject({ works: [], categories: [] });
    });
  });
});
