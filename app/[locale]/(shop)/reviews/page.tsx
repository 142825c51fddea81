import type { Metadata } from 'next';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedReviews, cachedStarDistribution } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { ReviewItem } from '#components/content/review-item';
import { StarDistribution } from '#components/content/star-distribution';
import { PageHead } from '#components/ui/page-head';
import { localeHref } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { messagesText } from '#lib/text/messages/messages';
import { aboutReview } from './_ui/about-review.ts';

const shownReviews = 200;

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = messagesText[locale].reviews;
  return pageMetadata({ locale, path: '/reviews', title, description });
}

export default async function ReviewsPage() {
  const [locale, reviews, distribution, materials, colours] = await Promise.all([
    currentLocale(),
    cachedReviews({ limit: shownReviews }),
    cachedStarDistribution(),
    cachedMaterials(),
    cachedColours(),
  ]);
  const text = messagesText[locale].reviews;
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={text.lede} />
      {reviews.length === 0 ? (
        <p className="text-ink-2">{text.none}</p>
      ) : (
        <div className="grid items-start gap-12 pt-4 md:grid-cols-[1fr_2.3fr]">
          <StarDistribution distribution={distribution} locale={locale} text={catalogueText[locale]} />
          <div>
            {reviews.map((review) => (
              <ReviewItem
                key={review.id}
                review={review}
                settings={aboutReview(review, { materials, colours, locale })}
                work={
                  review.projectSlug && review.projectTitleEn && review.projectTitleRu
                    ? {
                        href: localeHref(locale, `/gallery/${review.projectSlug}`),
                        titleEn: review.projectTitleEn,
                        titleRu: review.projectTitleRu,
                      }
                    : undefined
                }
                locale={locale}
                text={catalogueText[locale]}
              />
            ))}
          </div>
        </div>
      )}
    </main>
  );
}
