import { publicUrl } from '#lib/env';
import { type Locale, localeHref, textOf } from '#lib/text';
import type { ProjectView } from './load-project.ts';
import { materialName } from './project-names.ts';

interface ProjectStructuredDataProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

const mostReviews = 5;

function reviewOf({ author, stars, body, language, createdAt }: ProjectView['reviews'][number]) {
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name: author },
    datePublished: createdAt.toISOString().slice(0, 10),
    reviewBody: body,
    inLanguage: language,
    reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5, worstRating: 1 },
  };
}

function productOf({ view, locale }: ProjectStructuredDataProps) {
  const { project, distribution } = view;
  const url = new URL(localeHref(locale, `/gallery/${project.slug}`), publicUrl()).href;
  const rating = {
    '@type': 'AggregateRating',
    ratingValue: distribution.average.toFixed(1),
    reviewCount: distribution.count,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: textOf(project, 'title', locale),
    description: textOf(project, 'description', locale),
    image: project.images.map((image) => new URL(`${image.path}-1600.webp`, publicUrl()).href),
    sku: project.slug,
    material: materialName(view, project.material),
    url,
    offers: {
      '@type': 'Offer',
      price: (project.priceCents / 100).toFixed(2),
      priceCurrency: view.currency,
      availability: 'https://schema.org/MadeToOrder',
      url,
    },
    ...(distribution.count > 0
      ? { aggregateRating: rating, review: view.reviews.slice(0, mostReviews).map(reviewOf) }
      : {}),
  };
}

export function ProjectStructuredData(props: ProjectStructuredDataProps) {
  // A closing script tag inside a text must not close this one.
  const json = JSON.stringify(productOf(props)).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with its angle brackets escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
