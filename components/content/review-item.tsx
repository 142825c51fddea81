import { Stars } from '#components/ui/stars';
import { formatDate, type Locale, plural } from '#lib/text';
import type { CatalogueText } from '#lib/text/messages/catalogue';

interface ItemReview {
  readonly stars: number;
  readonly author: string;
  readonly body: string;
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
    <figure className="border-t border-line py-[18px]">
      <Stars count={review.stars} label={plural(locale, text.stars, review.stars)} />
      <blockquote lang={review.language} className="mt-1.5 max-w-[60ch]">
        {review.body}
      </blockquote>
      <figcaption className="mt-2 flex flex-wrap gap-x-3 text-14 text-ink-2">
        <b className="font-med text-ink">{review.author}</b>
        {settings.length > 0 && <span>{settings.join(', ')}</span>}
        <time dateTime={review.createdAt.toISOString().slice(0, 10)}>
          {formatDate(review.createdAt, { locale })}
        </time>
      </figcaption>
    </figure>
  );
}
