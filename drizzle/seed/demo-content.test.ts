import { expect, it } from 'vitest';
import { demoArticles } from './articles.data.ts';
import { demoColours, demoMaterials } from './facts.data.ts';
import { decorativeReviews } from './reviews-decorative.data.ts';
import { functionalReviews } from './reviews-functional.data.ts';
import { decorativeWorks } from './works-decorative.data.ts';
import { functionalWorks } from './works-functional.data.ts';

const works = [...decorativeWorks, ...functionalWorks];
const workOf = (slug: string) => works.find((work) => work.slug === slug);

it('offers works only in colours and materials that the shop has', () => {
  const colours = demoColours.map(({ slug }) => String(slug));
  const materials = demoMaterials.map(({ slug }) => String(slug));
  for (const work of works) {
    expect(colours).toEqual(expect.arrayContaining([...work.colours]));
    expect(materials).toContain(work.material);
  }
});

it.each([...decorativeReviews, ...functionalReviews])(
  'reviews $work ($author) after it was published, in a colour on offer',
  (review) => {
    const work = workOf(review.work);
    expect(work?.publishedDaysAgo).toBeGreaterThan(review.writtenDaysAgo);
    if (review.colour) expect(work?.colours).toContain(review.colour);
  },
);

it.each(demoArticles)('heads the article $slug with the picture of a work', ({ pictureOf }) => {
  expect(workOf(pictureOf)).toBeDefined();
});
