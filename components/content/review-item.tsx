import { Link } from '#components/ui/link';
import { Stars } from '#components/ui/stars';
import { formatDate, type Locale, plural, textOf } from '#lib/text';
import type { CatalogueText } from '#lib/text/messages/catalogue';
import { ReviewPhotos } from './review-photos.tsx';

interface ItemReview {
  readonly stars: number;
  readonly author: string;
  readonly body: string;
  readonly answer: string | null;
  readonly photos: readonly { readonly path: string }[];
  readonly language: string;
  readonly createdAt: Date;
}

interface ReviewItemProps {
  readonly review: ItemReview;
  /** What was ordered: material, colour, size. */
  readonly settings: readonly string[];
  /** What it is about, where it does not stand on that work's own page. */
  readonly work?: { readonly href: string; readonly titleEn: string; readonly titleRu: string } | undefined;
  readonly locale: Locale;
  readonly text: CatalogueText;
}

export function ReviewItem({ review, settings, work, locale, text }: ReviewItemProps) {
  return (
    <figure className="review">
      <Stars count={review.stars} label={plural(locale, text.stars, review.stars)} />
      <blockquote lang={review.language}>{review.body}</blockquote>
      <ReviewPhotos photos={review.photos} author={review.author} locale={locale} />
      <figcaption>
        <b>{review.author}</b>
        {work && (
          <Link href={work.href} className="underline underline-offset-[.28em]">
            {textOf(work, 'title', locale)}
          </Link>
        )}
        {settings.length > 0 && <span>{settings.join(', ')}</span>}
        <time dateTime={review.createdAt.toISOString().slice(0, 10)}>
          {formatDate(review.createdAt, { locale })}
        </time>
      </figcaption>
      {review.answer && (
        <p className="mt-3 max-w-[60ch] border-l border-line pl-4 text-15 text-ink-2">
          <b>{text.answer}</b> {review.answer}
        </p>
      )}
    </figure>
  );
}
