import {
  cachedCategories,
  cachedColours,
  cachedMaterials,
  cachedProject,
  cachedRelatedProjects,
} from '#app/_data/catalogue.ts';
import { cachedReviews, cachedShopSettings, cachedStarDistribution } from '#app/_data/content.ts';
import { cachedPriceRules } from '#app/_data/price-rules.ts';

const reviewCount = 20;
const relatedCount = 4;

/** Everything that a work's page shows, or null where there is no such work. */
export async function loadProject(slug: string) {
  const project = await cachedProject(slug);
  if (!project) return null;
  const [categories, materials, colours, reviews, distribution, related, settings, rules] = await Promise.all(
    [
      cachedCategories(),
      cachedMaterials(),
      cachedColours(),
      cachedReviews({ projectId: project.id, limit: reviewCount }),
      cachedStarDistribution(project.id),
      cachedRelatedProjects(slug, relatedCount),
      cachedShopSettings(),
      cachedPriceRules(),
    ],
  );
  return {
    project,
    category: categories.find((category) => category.slug === project.category) ?? null,
    materials,
    colours,
    reviews,
    distribution,
    related,
    rules,
    currency: settings.currency,
    workshopEmail: settings.email,
  };
}

export type ProjectView = NonNullable<Awaited<ReturnType<typeof loadProject>>>;
