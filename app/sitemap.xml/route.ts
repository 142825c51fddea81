import { sitemapPages } from '#app/_data/sitemap.ts';
import { sitemap } from '#lib/content';
import { publicUrl } from '#lib/env';

export async function GET(): Promise<Response> {
  const xml = sitemap(await sitemapPages(), publicUrl());
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
