import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { projectImages } from '#lib/db';
import { statementsOf, withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { loadDemoCatalogue } from '../../drizzle/seed/load-demo.ts';
import {
  getArticle,
  getStarDistribution,
  listArticles,
  listQuestions,
  listReviews,
  listServices,
} from './queries.ts';

describe('with the demo content', () => {
  it('every list is asked for at once, however long it is, and reviews are paged without a gap', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      await loadDemoCatalogue({ ctx });
      const reads: Record<string, () => Promise<unknown>> = {
        articles: () => listArticles({ ctx }),
        article: () => getArticle({ ctx, slug: 'infill-honestly' }),
        services: () => listServices({ ctx }),
        questions: () => listQuestions({ ctx }),
        reviews: () => listReviews({ ctx, input: { limit: 100 } }),
        stars: () => getStarDistribution({ ctx }),
      };
      for (const [name, read] of Object.entries(reads))
        expect((await statementsOf(read)).length, name).toBe(1);

      const idsOf = async (input: { limit: number; offset?: number }) =>
        (await listReviews({ ctx, input })).map(({ id }) => id);
      const all = await idsOf({ limit: 100 });
      expect(all).toHaveLength((await getStarDistribution({ ctx })).count);
      expect([...(await idsOf({ limit: 5 })), ...(await idsOf({ limit: 100, offset: 5 }))]).toEqual(all);

      await db.update(projectImages).set({ path: '/works/photo' }).where(eq(projectImages.position, 0));
      const covers = (await listReviews({ ctx, input: { limit: 100 } })).flatMap(
        ({ projectSlug, projectCover }) => (projectSlug ? [projectCover] : []),
      );
      expect(new Set(covers)).toEqual(new Set(['/works/photo']));
    });
  });
});
