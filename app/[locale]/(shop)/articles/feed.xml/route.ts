import { cachedArticles, cachedShopSettings } from '#app/_data/content.ts';
import { articleFeed } from '#lib/content';
import { publicUrl } from '#lib/env';
import { defaultLocale, isLocale, locales } from '#lib/text';
import { contentText } from '#lib/text/messages/content';

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function GET(_request: Request, { params }: RouteContext<'/[locale]/articles/feed.xml'>) {
  const [{ locale: asked }, articles, { name }] = await Promise.all([
    params,
    cachedArticles(),
    cachedShopSettings(),
  ]);
  const locale = isLocale(asked) ? asked : defaultLocale;
  const { title } = contentText[locale].articles;
  return new Response(articleFeed({ locale, origin: publicUrl(), name, title, articles }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
