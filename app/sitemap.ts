import type { MetadataRoute } from 'next';
import { publicUrl } from '#lib/env';
import { localeHref, locales } from '#lib/text';
import { cachedProjectSlugs } from './_data/catalogue.ts';
import { cachedArticles } from './_data/content.ts';

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
  '/privacy',
] as const;

function entriesOf(path: string, lastModified?: Date): MetadataRoute.Sitemap {
  const address = (locale: (typeof locales)[number]) => new URL(localeHref(locale, path), publicUrl()).href;
  const languages = Object.fromEntries(locales.map((locale) => [locale, address(locale)]));
  return locales.map((locale) => ({
    url: address(locale),
    alternates: { languages },
    ...(lastModified ? { lastModified } : {}),
  }));
}

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [works, articles] = await Promise.all([cachedProjectSlugs(), cachedArticles()]);
  return [
    ...staticPaths.flatMap((path) => entriesOf(path)),
    ...works.flatMap((work) => entriesOf(`/gallery/${work.slug}`, work.updatedAt)),
    ...articles.flatMap((article) => entriesOf(`/articles/${article.slug}`, article.publishedAt)),
  ];
}
