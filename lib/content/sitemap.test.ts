import { describe, expect, it } from 'vitest';
import { pagesPerSitemap, sitemap, sitemapPart } from './sitemap.ts';

const origin = 'https://shop.example';
const pagesOf = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ path: `/gallery/w${place}` }));
const locations = (xml: string | null) =>
  [...(xml ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at);

describe('the sitemap', () => {
  it('names each page once a language, with the other one beside it and when it changed', () => {
    const changedAt = new Date('2026-03-01T12:00:00Z');
    const xml = sitemap([{ path: '/' }, { path: '/gallery/a&b', changedAt }], origin);
    expect(locations(xml)).toEqual([
      'https://shop.example/',
      'https://shop.example/ru',
      'https://shop.example/gallery/a&amp;b',
      'https://shop.example/ru/gallery/a&amp;b',
    ]);
    expect(xml).toContain('hreflang="ru" href="https://shop.example/ru/gallery/a&amp;b"/>');
    expect(xml.match(/<lastmod>2026-03-01T12:00:00.000Z<\/lastmod>/g)).toHaveLength(2);
  });

  it('is one file as long as the pages go into it', () => {
    const pages = pagesOf(pagesPerSitemap);
    expect(locations(sitemap(pages, origin))).toHaveLength(2 * pagesPerSitemap);
    expect(sitemapPart(pages, origin, 1)).toBeNull();
  });

  it('is an index of files beyond that, which have every page between them', () => {
    const pages = pagesOf(2 * pagesPerSitemap + 1);
    const index = sitemap(pages, origin);
    expect(index).toContain('<sitemapindex');
    expect(locations(index)).toEqual([1, 2, 3].map((part) => `https://shop.example/sitemaps/${part}`));
    const all = [1, 2, 3].flatMap((part) => locations(sitemapPart(pages, origin, part)));
    expect(new Set(all).size).toBe(2 * pages.length);
    expect(Buffer.byteLength(sitemapPart(pages, origin, 1) ?? '')).toBeLessThan(50_000_000);
    for (const part of [0, -1, 4, Number.NaN, 1.5]) expect(sitemapPart(pages, origin, part)).toBeNull();
  });
});
