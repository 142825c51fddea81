import { describe, expect, it } from 'vitest';
import { withTestDb } from '#lib/db/testing';
import { listCategories } from './list-facts.ts';
import { catalogueOf } from './testing.ts';

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
