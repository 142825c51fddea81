import { ReviewItem } from '#components/content/review-item';
import { StarDistribution } from '#components/content/star-distribution';
import { LinkButton, TextLink } from '#components/ui/button';
import { type Locale, localeHref } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { messagesText } from '#lib/text/messages/messages';
import { projectText } from '#lib/text/messages/project';
import { aboutReview } from '../../../reviews/_ui/about-review.ts';
import type { ProjectView } from './load-project.ts';

interface ProjectReviewsProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

export function ProjectReviews({ view, locale }: ProjectReviewsProps) {
  const text = projectText[locale].reviews;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="pt-16">
      <h2 id="reviews-title" className="mb-4 text-28 font-display">
        {text.title}
      </h2>
      {view.reviews.length === 0 && <p className="max-w-[52ch] text-ink-2">{text.none}</p>}
      {view.reviews.length > 0 && (
        <>
          <div className="max-w-[520px] pb-5">
            <StarDistribution distribution={view.distribution} locale={locale} text={catalogueText[locale]} />
          </div>
          {view.reviews.map((review) => (
            <ReviewItem
              key={review.id}
              review={review}
              settings={aboutReview(review, { ...view, locale })}
              locale={locale}
              text={catalogueText[locale]}
            />
          ))}
        </>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <LinkButton href={localeHref(locale, `/gallery/${view.project.slug}/review`)} size="small">
          {messagesText[locale].review.write}
        </LinkButton>
        {view.reviews.length > 0 && (
          <TextLink href={localeHref(locale, '/reviews')}>{messagesText[locale].reviews.all}</TextLink>
        )}
      </div>
    </section>
  );
}
