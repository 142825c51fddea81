import { ReviewItem } from '#components/content/review-item';
import { StarDistribution } from '#components/content/star-distribution';
import type { Review } from '#lib/content';
import { formatNumber, type Locale } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { projectText } from '#lib/text/messages/project';
import type { ProjectView } from './load-project.ts';
import { colourName, materialName } from './project-names.ts';

interface ProjectReviewsProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

function orderedAs(review: Review, { view, locale }: ProjectReviewsProps): readonly string[] {
  const size =
    review.scalePercent === null ? '' : formatNumber(review.scalePercent / 100, { locale, style: 'percent' });
  return [materialName(view, review.material), colourName(view, review.colour, locale), size].filter(Boolean);
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
              settings={orderedAs(review, { view, locale })}
              locale={locale}
              text={catalogueText[locale]}
            />
          ))}
        </>
      )}
    </section>
  );
}
