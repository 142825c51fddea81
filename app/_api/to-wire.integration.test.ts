import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  getProject,
  listCategories,
  listColours,
  listMaterials,
  listProjects,
  suggestionsIn,
  suggestSearch,
} from '#lib/catalogue';
import { getArticle, listArticles, listReviews, listServices } from '#lib/content';
import type { Ctx } from '#lib/context';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { locales } from '#lib/text';
import { loadDemoCatalogue } from '../../drizzle/seed/load-demo.ts';
import { operations } from './operations.ts';
import {
  articleSummaryToWire,
  articleToWire,
  categoryToWire,
  colourToWire,
  materialToWire,
  projectSummaryToWire,
  projectToWire,
  reviewToWire,
  serviceToWire,
} from './to-wire.ts';

const answers = new Map<z.ZodObject, unknown[]>();

function note(schema: z.ZodObject, items: readonly unknown[]): void {
  answers.set(schema, [...(answers.get(schema) ?? []), ...items]);
}

async function noteAll(ctx: Ctx): Promise<void> {
  const { items: works } = await listProjects({ ctx, input: { perPage: 100 } });
  const articles = await listArticles({ ctx });
  for (const locale of locales) {
    const speech = { locale, currency: 'EUR' };
    note(
      operations.listProjects.item,
      works.map((work) => projectSummaryToWire(work, speech)),
    );
    for (const { slug } of works)
      note(operations.getProject.item, [projectToWire(await getProject({ ctx, slug }), speech)]);
    note(
      operations.listCategories.item,
      (await listCategories({ ctx })).map((each) => categoryToWire(each, locale)),
    );
    note(
      operations.listMaterials.item,
      (await listMaterials({ ctx })).map((each) => materialToWire(each, locale)),
    );
    note(
      operations.listColours.item,
      (await listColours({ ctx })).map((each) => colourToWire(each, locale)),
    );
    note(
      operations.listServices.item,
      (await listServices({ ctx })).map((each) => serviceToWire(each, speech)),
    );
    note(
      operations.listArticles.item,
      articles.map((each) => articleSummaryToWire(each, locale)),
    );
    for (const { slug } of articles)
      note(operations.getArticle.item, [articleToWire(await getArticle({ ctx, slug }), locale)]);
    note(
      operations.listReviews.item,
      (await listReviews({ ctx, input: { limit: 100 } })).map((each) => reviewToWire(each, locale)),
    );
    note(operations.suggest.item, [
      ...suggestionsIn(locale, await suggestSearch({ ctx, search: 'pe' })),
      ...suggestionsIn(locale, await suggestSearch({ ctx, search: 'vase' })),
    ]);
  }
}

beforeAll(() =>
  withTestDb(async (db) => {
    const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
    await loadDemoCatalogue({ ctx });
    await noteAll(ctx);
  }),
);

describe('everything in the demo catalogue', () => {
  it.each(Object.values(operations))(
    'leaves by $id as it is described, and with no field more',
    ({ item }) => {
      const items = answers.get(item) ?? [];
      expect(items.length).toBeGreaterThan(0);
      for (const each of items) {
        expect(item.safeParse(each).error?.issues ?? []).toEqual([]);
        expect(JSON.stringify(each)).not.toContain('null');
      }
    },
  );
});
