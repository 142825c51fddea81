import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cachedArticles } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { Picture } from '#components/catalogue/picture';
import { Breadcrumb } from '#components/ui/breadcrumb';
import { Stage } from '#components/ui/stage';
import { Tag } from '#components/ui/tag';
import { fill, formatDate, localeHref, textOf } from '#lib/text';
import { contentText } from '#lib/text/messages/content';
import { shellText } from '#lib/text/messages/shell';
import { ArticleContents } from './_ui/article-contents.tsx';
import { ArticleMore } from './_ui/article-more.tsx';
import { loadArticle } from './_ui/load-article.ts';

type Props = PageProps<'/[locale]/articles/[slug]'>;

export const ensureStatic = 'navigation';

/** One is enough for the build to check the page; each article is rendered when it is first asked for. */
export async function generateStaticParams() {
  const [first] = await cachedArticles();
  return [{ slug: first?.slug ?? 'none' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const view = await loadArticle(slug, locale);
  if (!view) return { title: shellText[locale].notFound.title };
  return pageMetadata({
    locale,
    path: `/articles/${slug}`,
    title: textOf(view.article, 'title', locale),
    description: textOf(view.article, 'summary', locale),
    picture: view.article.picturePath ? `${view.article.picturePath}-960.webp` : undefined,
    type: 'article',
  });
}

export default async function ArticlePage({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const view = await loadArticle(slug, locale);
  if (!view) notFound();
  const { article, contents, html, minutes, others } = view;
  const text = contentText[locale];
  const title = textOf(article, 'title', locale);
  const trail = [{ href: localeHref(locale, '/articles'), name: text.articles.title }];
  return (
    <main id="main" className="wrap pb-section">
      <Breadcrumb label={shellText[locale].breadcrumb} trail={trail} current={title} />
      <article>
        <header className="grid items-center gap-8 pt-6 pb-12 md:grid-cols-[1.2fr_1fr] md:gap-12">
          <div>
            <h1 className="text-48 font-display tracking-title">{title}</h1>
            <p className="mt-4 max-w-[52ch] text-18 text-ink-2">{textOf(article, 'summary', locale)}</p>
            <p className="num mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-14 text-ink-3">
              <time dateTime={article.publishedAt.toISOString().slice(0, 10)}>
                {formatDate(article.publishedAt, { locale })}
              </time>
              <span>{fill(text.readingTime, { n: minutes })}</span>
              {article.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </p>
          </div>
          {article.picturePath && (
            <Stage className="rounded-3">
              <Picture
                path={article.picturePath}
                alt=""
                sizes="(min-width: 901px) 42vw, 92vw"
                loading="first"
              />
            </Stage>
          )}
        </header>
        <div className="grid items-start gap-8 md:grid-cols-[244px_minmax(0,1fr)] md:gap-12">
          <ArticleContents title={text.articles.contents} entries={contents} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown lets no markup of the text's own through */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </article>
      <ArticleMore articles={others} locale={locale} />
    </main>
  );
}
