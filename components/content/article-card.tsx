import { Picture } from '#components/catalogue/picture';
import { Link } from '#components/ui/link';
import { Stage } from '#components/ui/stage';
import { readingMinutes } from '#lib/content/reading-time';
import { fill, formatDate, inLocale, type Locale, localeHref, textOf } from '#lib/text';
import type { ContentText } from '#lib/text/messages/content';

export interface CardArticle {
  readonly slug: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly summaryEn: string;
  readonly summaryRu: string;
  readonly picturePath: string | null;
  readonly publishedAt: Date;
  readonly wordCountEn: number;
  readonly wordCountRu: number;
}

interface ArticleCardProps {
  readonly article: CardArticle;
  readonly locale: Locale;
  readonly text: ContentText;
  readonly sizes: string;
  readonly loading?: 'eager' | 'lazy';
  readonly level?: 'h2' | 'h3';
  readonly className?: string;
}

export function ArticleCard({ article, locale, text, sizes, ...look }: ArticleCardProps) {
  const { loading, level: Heading = 'h3', className } = look;
  const words = inLocale(locale, { en: article.wordCountEn, ru: article.wordCountRu });
  return (
    <Link href={localeHref(locale, `/articles/${article.slug}`)} className={className ?? 'group block'}>
      <Stage className="rise mb-3 aspect-16/10">
        {article.picturePath && (
          <Picture
            path={article.picturePath}
            alt=""
            sizes={sizes}
            loading={loading}
            className="size-full object-contain"
          />
        )}
      </Stage>
      <p className="num mb-1 text-13 text-ink-3">
        {formatDate(article.publishedAt, { locale, style: 'day' })} ·{' '}
        {fill(text.readingTime, { n: readingMinutes(words) })}
      </p>
      <Heading className="text-18">{textOf(article, 'title', locale)}</Heading>
      <p className="mt-1.5 text-14 text-ink-2">{textOf(article, 'summary', locale)}</p>
    </Link>
  );
}
