import { describe, expect, it } from 'vitest';
import { withTestDb } from '#lib/db/testing';
import { listRelatedProjects } from './list-picked-projects.ts';
import { catalogueOf } from './testing.ts';

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
