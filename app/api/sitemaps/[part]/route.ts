import { sitemapPages } from '#app/_data/sitemap.ts';
import { sitemapPart } from '#lib/content';
import { publicUrl } from '#lib/env';

/** A part of the sitemap of a shop that has more pages than go into one file; served as `/sitemaps/…`. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const xml = sitemapPart(await sitemapPages(), publicUrl(), Number((await params).part));
  if (xml === null) return new Response(null, { status: 404 });
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
