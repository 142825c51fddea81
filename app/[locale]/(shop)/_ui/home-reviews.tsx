import { Picture } from '#components/catalogue/picture';
import { StarDistribution } from '#components/content/star-distribution';
import { Stars } from '#components/ui/stars';
import type { getStarDistribution, Review } from '#lib/content';
import { formatDate, type Locale, plural, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { homeText } from '#lib/text/messages/home';

interface HomeReviewsProps {
  readonly reviews: readonly Review[];
  readonly distribution: Awaited<ReturnType<typeof getStarDistribution>>;
  readonly locale: Locale;
}

/** The reader's language first; the fullest of its five-star reviews stands large. */
function arrange(reviews: readonly Review[], locale: Locale) {
  const own = reviews.filter((review) => review.language === locale);
  const ordered = [...own, ...reviews.filter((review) => review.language !== locale)];
  const [main] = [...(own.length > 0 ? own : ordered)].sort(
    (a, b) => b.stars - a.stars || b.body.length - a.body.length,
  );
  return { main, rest: ordered.filter((review) => review !== main).slice(0, 2) };
}

function titleOf(review: Review, locale: Locale): string {
  const { projectTitleEn: titleEn, projectTitleRu: titleRu } = review;
  return titleEn && titleRu ? textOf({ titleEn, titleRu }, 'title', locale) : '';
}

function MainReview({ review, locale }: { review: Review; locale: Locale }) {
  const about = [review.author, titleOf(review, locale)].filter(Boolean).join(', ');
  return (
    <figure>
      <blockquote lang={review.language}>
        <p className="text-36 leading-[1.25] font-[480] tracking-[-.025em] text-pretty">{review.body}</p>
      </blockquote>
      <figcaption className="mt-4 flex items-center gap-3 text-14 text-ink-2">
        {review.projectCover && (
          <Picture
            path={review.projectCover}
            alt=""
            sizes="64px"
            largestPx={960}
            className="h-12 w-16 rounded-1 bg-stage object-cover"
          />
        )}
        <span className="grid">
          {about}
          <Stars count={review.stars} label={plural(locale, catalogueText[locale].stars, review.stars)} />
        </span>
      </figcaption>
    </figure>
  );
}

export function HomeReviews({ reviews, distribution, locale }: HomeReviewsProps) {
  const { main, rest } = arrange(reviews, locale);
  if (!main) return null;
  return (
    <section className="wrap pt-section" aria-labelledby="reviews">
      <h2 id="reviews" className="sr-only">
        {homeText[locale].reviews.title}
      </h2>
      <div className="grid items-start gap-12 md:grid-cols-[1.05fr_1fr] md:gap-16">
        <MainReview review={main} locale={locale} />
        <div>
          <StarDistribution distribution={distribution} locale={locale} text={catalogueText[locale]} />
          {rest.map((review) => (
            <figure key={review.id} className="mt-4 border-t border-line pt-4 first-of-type:mt-6">
              <Stars count={review.stars} label={plural(locale, catalogueText[locale].stars, review.stars)} />
              <blockquote lang={review.language} className="mt-1.5">
                {review.body}
              </blockquote>
              <figcaption className="text-13 text-ink-3">
                {review.author}, {formatDate(review.createdAt, { locale, style: 'day' })}
              </figcaption>
            </figure>
          ))}
        </div>
      </div>
    </section>
  );
}
