import { Stars } from '#components/ui/stars';
import { formatDate, type Locale, plural } from '#lib/text';
import type { CatalogueText } from '#lib/text/messages/catalogue';

interface ItemReview {
  readonly stars: number;
  readonly author: string;
  readonly body: string;
  readonly answer: string | null;
  readonly language: string;
  readonly createdAt: Date;
}

interface ReviewItemProps {
  readonly review: ItemReview;
  /** What was ordered: material, colour, size. */
  readonly settings: readonly string[];
  readonly locale: Locale;
  readonly text: CatalogueText;
}

export function ReviewItem({ review, settings, locale, text }: ReviewItemProps) {
  return (
    <figure className="review">
      <Stars count={review.stars} label={plural(locale, text.stars, review.stars)} />
      <blockquote lang={review.language}>{review.body}</blockquote>
      <figcaption>
        <b>{review.author}</b>
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
