import type { Metadata } from 'next';
import { cachedArticles } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { ArticleCard } from '#components/content/article-card';
import { PageHead } from '#components/ui/page-head';
import { localeHref } from '#lib/text';
import { contentText } from '#lib/text/messages/content';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = contentText[locale].articles;
  const metadata = pageMetadata({ locale, path: '/articles', title, description });
  const types = { 'application/atom+xml': localeHref(locale, '/articles/feed.xml') };
  return { ...metadata, alternates: { ...metadata.alternates, types } };
}

const eagerCount = 3;

export default async function ArticlesPage() {
  const [locale, articles] = await Promise.all([currentLocale(), cachedArticles()]);
  const text = contentText[locale];
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.articles.title} lede={text.articles.lede} />
      {articles.length === 0 && <p className="text-ink-2">{text.articles.empty}</p>}
      <div className="mt-4 grid gap-x-6 gap-y-10 sm:grid-cols-2 md:grid-cols-3">
        {articles.map((article, place) => (
          <ArticleCard
            key={article.slug}
            article={article}
            locale={locale}
            text={text}
            sizes="(min-width: 901px) 30vw, (min-width: 561px) 46vw, 92vw"
            loading={place < eagerCount ? 'eager' : 'lazy'}
            level="h2"
          />
        ))}
      </div>
    </main>
  );
}
