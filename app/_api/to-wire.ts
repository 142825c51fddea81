import type { z } from 'zod';
import { firstLevel } from '#components/scene/preview-levels';
import type { CategoryCount, Colour, Material, Project, ProjectSummary } from '#lib/catalogue';
import {
  type Article,
  type ArticleSummary,
  countWords,
  type Review,
  readingMinutes,
  type Service,
} from '#lib/content';
import { modelPreviewLevels } from '#lib/models/server';
import { type Locale, textOf } from '#lib/text';
import type {
  articleSummaryWire,
  articleWire,
  categoryWire,
  colourWire,
  materialWire,
  projectSummaryWire,
  projectWire,
  reviewWire,
  serviceWire,
} from './wire.ts';

/** Which language and which money an answer speaks. */
export interface Speech {
  readonly locale: Locale;
  readonly currency: string;
}

const listPicture = (path: string) => `${path}-960.webp`;
const largePicture = (path: string) => `${path}-1600.webp`;

export function projectSummaryToWire(
  work: ProjectSummary,
  { locale, currency }: Speech,
): z.input<typeof projectSummaryWire> {
  return {
    slug: work.slug,
    title: textOf(work, 'title', locale),
    category: work.category,
    material: work.materialName,
    priceCents: work.priceCents,
    currency,
    printTimeS: work.printTimeS,
    hasModel: work.hasModel,
    ...(work.cover ? { picture: listPicture(work.cover.path) } : {}),
    colours: work.colours,
  };
}

function modelToWire(model: NonNullable<Project['model']>) {
  const { triangleCount, widthMm, depthMm, heightMm, volumeMm3 } = model;
  const preview = firstLevel(modelPreviewLevels(model));
  return {
    ...(preview ? { previewPath: preview.url } : {}),
    ...{ triangleCount, widthMm, depthMm, heightMm, volumeMm3 },
  };
}

export function projectToWire(work: Project, { locale, currency }: Speech): z.input<typeof projectWire> {
  const { slug, category, material, colour, complexity, tags, model } = work;
  return {
    ...{ slug, category, material, colour, complexity, tags, currency },
    title: textOf(work, 'title', locale),
    headline: textOf(work, 'headline', locale),
    description: textOf(work, 'description', locale),
    priceCents: work.priceCents,
    printTimeS: work.printTimeS,
    filamentGrams: work.filamentGrams,
    layerHeightMm: work.layerHeightMm,
    infillPercent: work.infillPercent,
    isFeatured: work.isFeatured,
    publishedAt: work.publishedAt.toISOString(),
    pictures: work.images.map(({ path }) => largePicture(path)),
    colours: work.colours.map((each) => ({
      slug: each.slug,
      name: textOf(each, 'name', locale),
      hexes: each.hexes,
      isInStock: each.isInStock,
    })),
    ...(model ? { model: modelToWire(model) } : {}),
  };
}

export function categoryToWire(category: CategoryCount, locale: Locale): z.input<typeof categoryWire> {
  const { slug, projectCount } = category;
  return { slug, name: textOf(category, 'name', locale), projectCount };
}

export function materialToWire(material: Material, locale: Locale): z.input<typeof materialWire> {
  const { slug, name, technology, isInStock } = material;
  return { slug, name, technology, fact: textOf(material, 'fact', locale), isInStock };
}

export function colourToWire(colour: Colour, locale: Locale): z.input<typeof colourWire> {
  const { slug, kind, hexes, isInStock } = colour;
  return { slug, name: textOf(colour, 'name', locale), kind, hexes, isInStock };
}

export function serviceToWire(service: Service, { locale, currency }: Speech): z.input<typeof serviceWire> {
  const { slug, priceUnit, fromCents } = service;
  return {
    slug,
    name: textOf(service, 'name', locale),
    summary: textOf(service, 'summary', locale),
    detail: textOf(service, 'detail', locale),
    fact: textOf(service, 'fact', locale),
    priceUnit,
    ...(fromCents === null ? {} : { fromCents }),
    currency,
  };
}

export function articleSummaryToWire(
  article: ArticleSummary,
  locale: Locale,
): z.input<typeof articleSummaryWire> {
  const words = { en: article.wordCountEn, ru: article.wordCountRu }[locale];
  return { ...articleFacts(article, locale), readingMinutes: readingMinutes(words) };
}

export function articleToWire(article: Article, locale: Locale): z.input<typeof articleWire> {
  const body = textOf(article, 'body', locale);
  return { ...articleFacts(article, locale), readingMinutes: readingMinutes(countWords(body)), body };
}

function articleFacts(article: ArticleSummary | Article, locale: Locale) {
  const { slug, category, tags, picturePath, publishedAt } = article;
  return {
    ...{ slug, category, tags },
    title: textOf(article, 'title', locale),
    summary: textOf(article, 'summary', locale),
    ...(picturePath ? { picture: listPicture(picturePath) } : {}),
    publishedAt: publishedAt.toISOString(),
  };
}

export function reviewToWire(review: Review, locale: Locale): z.input<typeof reviewWire> {
  const { stars, author, body, language, material, colour, scalePercent, projectSlug } = review;
  const { projectTitleEn, projectTitleRu, photos, answer } = review;
  const title = { en: projectTitleEn, ru: projectTitleRu }[locale];
  return {
    ...{ stars, author, body, language },
    ...(material ? { material } : {}),
    ...(colour ? { colour } : {}),
    ...(scalePercent === null ? {} : { scalePercent }),
    createdAt: review.createdAt.toISOString(),
    ...(projectSlug && title ? { project: { slug: projectSlug, title } } : {}),
    ...(photos.length > 0 ? { photos: photos.map(({ path }) => largePicture(path)) } : {}),
    ...(answer ? { answer } : {}),
  };
}
