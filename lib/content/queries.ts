import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { articles, projectCover, projects, questions, reviews, services } from '#lib/db';
import { DomainError } from '#lib/errors';

export async function listServices({ ctx }: { ctx: Ctx }) {
  return await ctx.db.select().from(services).orderBy(asc(services.position));
}

export type Service = Awaited<ReturnType<typeof listServices>>[number];

export async function listQuestions({ ctx }: { ctx: Ctx }) {
  return await ctx.db.select().from(questions).orderBy(asc(questions.position));
}

/** The reading time is made from it. */
function wordCount(body: typeof articles.bodyEn | typeof articles.bodyRu) {
  return sql<number>`array_length(regexp_split_to_array(trim(${body}), '\\s+'), 1)`.mapWith(Number);
}

export async function listArticles({ ctx }: { ctx: Ctx }) {
  return await ctx.db
    .select({
      slug: articles.slug,
      category: articles.category,
      titleEn: articles.titleEn,
      titleRu: articles.titleRu,
      summaryEn: articles.summaryEn,
      summaryRu: articles.summaryRu,
      tags: articles.tags,
      picturePath: articles.picturePath,
      publishedAt: articles.publishedAt,
      updatedAt: articles.updatedAt,
      wordCountEn: wordCount(articles.bodyEn),
      wordCountRu: wordCount(articles.bodyRu),
    })
    .from(articles)
    .where(eq(articles.isPublished, true))
    .orderBy(desc(articles.publishedAt), asc(articles.slug));
}

export type ArticleSummary = Awaited<ReturnType<typeof listArticles>>[number];

export async function getArticle({ ctx, slug }: { ctx: Ctx; slug: string }) {
  const article = await ctx.db.query.articles.findFirst({
    where: and(eq(articles.slug, slug), eq(articles.isPublished, true)),
  });
  if (!article)
    throw new DomainError('NOT_FOUND', `There is no article "${slug}".`, { reason: 'article-unknown' });
  return article;
}

export type Article = Awaited<ReturnType<typeof getArticle>>;

const reviewColumns = {
  id: reviews.id,
  stars: reviews.stars,
  author: reviews.author,
  body: reviews.body,
  answer: reviews.answer,
  photos: reviews.photos,
  language: reviews.language,
  material: reviews.material,
  colour: reviews.colour,
  scalePercent: reviews.scalePercent,
  createdAt: reviews.createdAt,
  projectSlug: projects.slug,
  projectCover,
  projectTitleEn: projects.titleEn,
  projectTitleRu: projects.titleRu,
};

/** Approved reviews, the newest first, of one work or of the whole shop. */
export async function listReviews({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { projectId?: string; limit: number; offset?: number };
}) {
  return await ctx.db
    .select(reviewColumns)
    .from(reviews)
    .leftJoin(projects, eq(projects.id, reviews.projectId))
    .where(
      and(
        eq(reviews.status, 'approved'),
        input.projectId ? eq(reviews.projectId, input.projectId) : undefined,
      ),
    )
    .orderBy(desc(reviews.createdAt), asc(reviews.id))
    .limit(input.limit)
    .offset(input.offset ?? 0);
}

export type Review = Awaited<ReturnType<typeof listReviews>>[number];

export interface StarDistribution {
  readonly count: number;
  readonly average: number;
  /** How many reviews gave 1, 2, 3, 4 and 5 stars. */
  readonly countByStars: readonly [number, number, number, number, number];
}

export async function getStarDistribution({
  ctx,
  projectId,
}: {
  ctx: Ctx;
  projectId?: string;
}): Promise<StarDistribution> {
  const rows = await ctx.db
    .select({ stars: reviews.stars, count: sql<number>`count(*)`.mapWith(Number) })
    .from(reviews)
    .where(and(eq(reviews.status, 'approved'), projectId ? eq(reviews.projectId, projectId) : undefined))
    .groupBy(reviews.stars);
  const countOf = (stars: number) => rows.find((row) => row.stars === stars)?.count ?? 0;
  const countByStars = [countOf(1), countOf(2), countOf(3), countOf(4), countOf(5)] as const;
  const count = countByStars.reduce((sum, each) => sum + each, 0);
  const starsInAll = countByStars.reduce((sum, each, index) => sum + each * (index + 1), 0);
  return { count, average: count === 0 ? 0 : starsInAll / count, countByStars };
}
