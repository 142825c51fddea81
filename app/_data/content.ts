import { cacheLife, cacheTag } from 'next/cache';
import { cacheTags } from '#lib/cache';
import {
  findPageTexts,
  getArticle,
  getShopSettings,
  getStarDistribution,
  listArticles,
  listQuestions,
  listReviews,
  listServices,
  type PageSlug,
} from '#lib/content';
import { systemCtx } from '#lib/context';
import { isDomainError } from '#lib/errors';

export async function cachedShopSettings() {
  'use cache';
  cacheLife('settings');
  cacheTag(cacheTags.settings);
  return await getShopSettings({ ctx: systemCtx() });
}

export async function cachedServices() {
  'use cache';
  cacheLife('services');
  cacheTag(cacheTags.services);
  return await listServices({ ctx: systemCtx() });
}

export async function cachedQuestions() {
  'use cache';
  cacheLife('services');
  cacheTag(cacheTags.questions);
  return await listQuestions({ ctx: systemCtx() });
}

export async function cachedArticles() {
  'use cache';
  cacheLife('articles');
  cacheTag(cacheTags.articles);
  return await listArticles({ ctx: systemCtx() });
}

/** The article, or null where there is none. */
export async function cachedArticle(slug: string) {
  'use cache';
  cacheLife('articles');
  cacheTag(cacheTags.articles);
  try {
    return await getArticle({ ctx: systemCtx(), slug });
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

export async function cachedReviews(input: { projectId?: string; limit: number; offset?: number }) {
  'use cache';
  cacheLife('project');
  cacheTag(cacheTags.reviews, cacheTags.projects);
  return await listReviews({ ctx: systemCtx(), input });
}

export async function cachedStarDistribution(projectId?: string) {
  'use cache';
  cacheLife('project');
  cacheTag(cacheTags.reviews);
  return await getStarDistribution({ ctx: systemCtx(), ...(projectId ? { projectId } : {}) });
}

/** The owner's words for a page, or null where the shop's own stand. */
export async function cachedPageTexts(slug: PageSlug) {
  'use cache';
  cacheLife('settings');
  cacheTag(cacheTags.pages);
  return await findPageTexts({ ctx: systemCtx(), slug });
}
