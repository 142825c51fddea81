import type { Locale } from '#lib/text';

/** What the demo catalogue's data files say; the loader turns it into rows. */
export interface DemoWork {
  readonly slug: string;
  readonly category: string;
  readonly material: string;
  /** Colour of the pictures; the first of those on offer. */
  readonly colours: readonly [string, ...string[]];
  readonly complexity: 'simple' | 'medium' | 'complex';
  readonly isFeatured?: boolean;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly headlineEn: string;
  readonly headlineRu: string;
  /** Paragraphs parted by an empty line. */
  readonly descriptionEn: string;
  readonly descriptionRu: string;
  readonly tags: readonly string[];
  readonly layerHeightMm: 0.1 | 0.2 | 0.3;
  readonly infillPercent: number;
  readonly publishedDaysAgo: number;
}

export interface DemoReview {
  readonly work: string;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly author: string;
  readonly body: string;
  readonly language: Locale;
  readonly material?: string;
  readonly colour?: string;
  readonly scalePercent?: number;
  readonly writtenDaysAgo: number;
}

export interface DemoArticle {
  readonly slug: string;
  readonly category: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly summaryEn: string;
  readonly summaryRu: string;
  /** Markdown */
  readonly bodyEn: string;
  readonly bodyRu: string;
  readonly tags: readonly string[];
  /** Work whose front picture heads the article. */
  readonly pictureOf: string;
  readonly publishedDaysAgo: number;
}
