import { ArticleCard, type CardArticle } from '#components/content/article-card';
import { TextLink } from '#components/ui/button';
import { SectionHead } from '#components/ui/section-head';
import { type Locale, localeHref } from '#lib/text';
import { contentText } from '#lib/text/messages/content';

interface ArticleMoreProps {
  readonly articles: readonly CardArticle[];
  readonly locale: Locale;
}

export function ArticleMore({ articles, locale }: ArticleMoreProps) {
  const text = contentText[locale];
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="more" className="pt-section">
      <SectionHead id="more" title={text.articles.more}>
        <TextLink href={localeHref(locale, '/articles')}>{text.articles.all}</TextLink>
      </SectionHead>
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 md:grid-cols-3">
        {articles.map((article) => (
          <ArticleCard
            key={article.slug}
            article={article}
            locale={locale}
            text={text}
            sizes="(min-width: 901px) 30vw, (min-width: 561px) 46vw, 92vw"
          />
        ))}
      </div>
    </section>
  );
}
