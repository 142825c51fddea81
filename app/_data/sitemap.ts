import type { SitemapPage } from '#lib/content';
import { cachedProjectSlugs } from './catalogue.ts';
import { cachedArticles } from './content.ts';

const staticPaths = [
  '/',
  '/gallery',
  '/print',
  '/services',
  '/materials',
  '/articles',
  '/reviews',
  '/contact',
  '/delivery',
  '/terms',
  '/privacy',
  '/docs',
] as const;

/** Every page that is for everybody to find. */
export async function sitemapPages(): Promise<readonly SitemapPage[]> {
  const [works, articles] = await Promise.all([cachedProjectSlugs(), cachedArticles()]);
  return [
    ...staticPaths.map((path) => ({ path })),
    ...works.map(({ slug, updatedAt }) => ({ path: `/gallery/${slug}`, changedAt: updatedAt })),
    ...articles.map(({ slug, updatedAt }) => ({ path: `/articles/${slug}`, changedAt: updatedAt })),
  ];
}
