import { count } from 'drizzle-orm';
import { everythingTag } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import { updateShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import {
  articles,
  categories,
  colours,
  materials,
  priceRuleVersions,
  projects,
  questions,
  reviews,
  services,
  withTransaction,
} from '#lib/db';
import { defaultPrintSettings } from '#lib/quote';
import { demoArticles } from './articles.data.ts';
import { demoQuestions, demoServices } from './content.data.ts';
import { demoCategories, demoColours, demoMaterials } from './facts.data.ts';
import { insertWork, type PutFile } from './insert-work.ts';
import { demoPriceRules } from './price-rules.data.ts';
import { decorativeReviews } from './reviews-decorative.data.ts';
import { functionalReviews } from './reviews-functional.data.ts';
import { demoShopSettings } from './shop.data.ts';
import { decorativeWorks } from './works-decorative.data.ts';
import { functionalWorks } from './works-functional.data.ts';

const dayMs = 86_400_000;

export const demoWorks = [...decorativeWorks, ...functionalWorks];

interface LoadOptions {
  readonly ctx: Ctx;
  /** Keeps a model's full STL; left out where only the rows are wanted, as in the build's own database. */
  readonly putFile?: PutFile;
  /** Told after every work. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Fills an empty database with the demo catalogue; a database with works in it is left alone. */
export async function loadDemoCatalogue({ ctx, putFile, onProgress }: LoadOptions): Promise<boolean> {
  const [existing] = await ctx.db.select({ count: count() }).from(projects);
  if (existing && existing.count > 0) return false;
  await withTransaction(ctx, async (inner) => {
    await insertFacts(inner);
    const projectIds = new Map<string, string>();
    for (const [index, work] of demoWorks.entries()) {
      const id = await insertWork({
        ctx: inner,
        work,
        rules: demoPriceRules,
        ...(putFile ? { putFile } : {}),
      });
      projectIds.set(work.slug, id);
      onProgress?.(index + 1, demoWorks.length);
    }
    await insertContent(inner, projectIds);
    await expireTags(inner.db, [everythingTag]);
  });
  return true;
}

function positioned<Row extends object>(rows: readonly Row[]): (Row & { position: number })[] {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

async function insertFacts({ db }: Ctx): Promise<void> {
  await db.insert(categories).values(positioned(demoCategories));
  await db.insert(materials).values(positioned(demoMaterials));
  await db.insert(colours).values(positioned(demoColours).map((row) => ({ ...row, hexes: [...row.hexes] })));
  await db.insert(priceRuleVersions).values({ version: demoPriceRules.version, rules: demoPriceRules });
}

async function insertContent(ctx: Ctx, projectIds: ReadonlyMap<string, string>): Promise<void> {
  const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * dayMs);
  await updateShopSettings({ ctx, input: demoShopSettings });
  await ctx.db.insert(services).values(positioned(demoServices));
  await ctx.db.insert(questions).values(positioned(demoQuestions));
  await ctx.db.insert(articles).values(
    demoArticles.map(({ publishedDaysAgo, pictureOf, tags, ...article }) => ({
      ...article,
      tags: [...tags],
      picturePath: `/catalogue/${pictureOf}/front`,
      isPublished: true,
      publishedAt: daysAgo(publishedDaysAgo),
    })),
  );
  await ctx.db.insert(reviews).values(
    [...decorativeReviews, ...functionalReviews].map(
      ({ work, writtenDaysAgo, scalePercent = defaultPrintSettings.scalePercent, ...review }) => ({
        ...review,
        scalePercent,
        projectId: projectIds.get(work),
        status: 'approved' as const,
        createdAt: daysAgo(writtenDaysAgo),
      }),
    ),
  );
}
