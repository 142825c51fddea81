import { localeHref, locales } from '#lib/text';

/** A page, in every language of the shop. */
export interface SitemapPage {
  readonly path: string;
  readonly changedAt?: Date;
}

/** Pages a file: each stands there once a language, and a file may have 50,000 addresses and 50 MB. */
export const pagesPerSitemap = 5000;

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function addressOf(path: string, origin: string): string {
  return new URL(path, origin).href.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

function entriesOf({ path, changedAt }: SitemapPage, origin: string): string {
  const address = (locale: (typeof locales)[number]) => addressOf(localeHref(locale, path), origin);
  const alternates = locales.map(
    (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale)}"/>`,
  );
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return locales
    .map((locale) => `<url><loc>${address(locale)}</loc>${alternates.join('')}${changed}</url>\n`)
    .join('');
}

function sitemapOf(pages: readonly SitemapPage[], origin: string): string {
  const entries = pages.map((page) => entriesOf(page, origin));
  return `${head}\n<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

/** What `/sitemap.xml` says: all pages, or where the files are that say it when they are too many for one. */
export function sitemap(pages: readonly SitemapPage[], origin: string): string {
  if (pages.length <= pagesPerSitemap) return sitemapOf(pages, origin);
  const parts = Array.from({ length: Math.ceil(pages.length / pagesPerSitemap) }, (_, place) => place + 1);
  const entries = parts.map(
    (part) => `<sitemap><loc>${addressOf(`/sitemaps/${part}`, origin)}</loc></sitemap>\n`,
  );
  return `${head}\n<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n`;
}

/** One of those files, from 1; null where there is none. */
export function sitemapPart(pages: readonly SitemapPage[], origin: string, part: number): string | null {
  const isPart = Number.isInteger(part) && part > 0;
  const own = isPart ? pages.slice((part - 1) * pagesPerSitemap, part * pagesPerSitemap) : [];
  return pages.length > pagesPerSitemap && own.length > 0 ? sitemapOf(own, origin) : null;
}
