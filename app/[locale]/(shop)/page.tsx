import type { Metadata } from 'next';
import {
  cachedCategories,
  cachedFeaturedProjects,
  cachedMaterials,
  cachedProject,
} from '#app/_data/catalogue.ts';
import {
  cachedArticles,
  cachedPageTexts,
  cachedQuestions,
  cachedReviews,
  cachedServices,
  cachedShopSettings,
  cachedStarDistribution,
} from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { shellText } from '#lib/text/messages/shell';
import { ContactBand } from './_ui/contact-band.tsx';
import { HomeArticles } from './_ui/home-articles.tsx';
import { HomeFeatured } from './_ui/home-featured.tsx';
import { HomeHero, HomeSpec } from './_ui/home-hero.tsx';
import { HomeQuestions } from './_ui/home-questions.tsx';
import { HomeReviews } from './_ui/home-reviews.tsx';
import { HomeServices } from './_ui/home-services.tsx';
import { HomeSteps } from './_ui/home-steps.tsx';

export const ensureStatic = 'navigation';

const featuredCount = 7;
const reviewCount = 24;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, { hero }] = await Promise.all([currentLocale(), loadWorks()]);
  const cover = hero?.images[0];
  const { title, description } = shellText[locale];
  const picture = cover && `${cover.path}-960.webp`;
  return { ...pageMetadata({ locale, path: '/', title, description, picture }), title: { absolute: title } };
}

/** The newest featured work stands in the hero, the others below it. */
async function loadWorks() {
  const [featured, categories, materials] = await Promise.all([
    cachedFeaturedProjects(featuredCount),
    cachedCategories(),
    cachedMaterials(),
  ]);
  const [first, ...others] = featured;
  const hero = first ? await cachedProject(first.slug) : null;
  const heroMaterial = materials.find((material) => material.slug === hero?.material)?.name ?? '';
  const workCount = categories.reduce((sum, category) => sum + category.projectCount, 0);
  return { hero, heroMaterial, others, workCount };
}

export default async function HomePage() {
  const locale = await currentLocale();
  const [works, services, reviews, distribution, questions, articles, settings, words] = await Promise.all([
    loadWorks(),
    cachedServices(),
    cachedReviews({ limit: reviewCount }),
    cachedStarDistribution(),
    cachedQuestions(),
    cachedArticles(),
    cachedShopSettings(),
    cachedPageTexts('home'),
  ]);
  const { currency } = settings;
  return (
    <>
      <main id="main">
        <HomeHero words={words} work={works.hero} workCount={works.workCount} locale={locale} />
        {works.hero && (
          <HomeSpec work={works.hero} materialName={works.heroMaterial} currency={currency} locale={locale} />
        )}
        <HomeFeatured works={works.others} currency={currency} locale={locale} />
        <HomeSteps locale={locale} />
        <HomeServices services={services} currency={currency} locale={locale} />
        <HomeReviews reviews={reviews} distribution={distribution} locale={locale} />
        <HomeQuestions questions={questions} locale={locale} />
        <HomeArticles articles={articles} locale={locale} />
      </main>
      <ContactBand settings={settings} locale={locale} />
    </>
  );
}
