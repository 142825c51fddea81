import { ArticleCard, type CardArticle } from '#components/content/article-card';
import { TextLink } from '#components/ui/button';
import { SectionHead } from '#components/ui/section-head';
import { type Locale, localeHref } from '#lib/text';
import { contentText } from '#lib/text/messages/content';
import { homeText } from '#lib/text/messages/home';

interface HomeArticlesProps {
  readonly articles: readonly CardArticle[];
  readonly locale: Locale;
}

const shownCount = 3;

export function HomeArticles({ articles, locale }: HomeArticlesProps) {
  const text = homeText[locale].articles;
  if (articles.length === 0) return null;
  return (
    <section className="wrap pt-section" aria-labelledby="articles">
      <SectionHead id="articles" title={text.title}>
        <TextLink href={localeHref(locale, '/articles')}>{text.all}</TextLink>
      </SectionHead>
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 md:grid-cols-[1.35fr_1fr_1fr]">
        {articles.slice(0, shownCount).map((article, index) => (
          <ArticleCard
            key={article.slug}
            article={article}
            locale={locale}
            text={contentText[locale]}
            sizes="(min-width: 901px) 40vw, (min-width: 561px) 46vw, 92vw"
            className={index === 0 ? 'group block sm:max-md:col-span-2' : undefined}
          />
        ))}
      </div>
    </section>
  );
}
