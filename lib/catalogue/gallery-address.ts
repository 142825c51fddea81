export const projectSorts = ['newest', 'oldest', 'price-up', 'price-down', 'title', 'popular'] as const;
export type ProjectSort = (typeof projectSorts)[number];

export const complexities = ['simple', 'medium', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

/** What an address of the gallery asks for: all filters, each in one way only, so that equal lists have equal keys. */
export interface GalleryPlace {
  /** Slugs, sorted. */
  readonly categories: readonly string[];
  readonly materials: readonly string[];
  readonly complexities: readonly Complexity[];
  /** Whole units of the shop's currency, both ends included. */
  readonly priceMin?: number;
  readonly priceMax?: number;
  readonly hoursMin?: number;
  readonly hoursMax?: number;
  readonly isFeatured: boolean;
  readonly hasModel: boolean;
  readonly search?: string;
  /** Left out: the best match of a search, else the newest. */
  readonly sort?: ProjectSort;
  readonly page: number;
}

export const galleryStart: GalleryPlace = {
  categories: [],
  materials: [],
  complexities: [],
  isFeatured: false,
  hasModel: false,
  page: 1,
};

/** What a path of the gallery has in the place of a choice that was not made. */
export const notChosen = 'all';

export function isProjectSort(value: unknown): value is ProjectSort {
  return projectSorts.some((sort) => sort === value);
}

/** The public address of a place in the gallery, without the language; defaults are left out. */
export function galleryAddress(given: Partial<GalleryPlace>): string {
  const place = { ...galleryStart, ...given };
  const values: Record<(typeof galleryKeys)[number], string | number | undefined> = {
    q: place.search,
    category: place.categories.join(','),
    material: place.materials.join(','),
    complexity: place.complexities.join(','),
    price_min: place.priceMin,
    price_max: place.priceMax,
    hours_min: place.hoursMin,
    hours_max: place.hoursMax,
    featured: place.isFeatured ? 1 : undefined,
    model: place.hasModel ? 1 : undefined,
    sort: place.sort,
    page: place.page > 1 ? place.page : undefined,
  };
  const query = galleryKeys
    .filter((key) => values[key] !== undefined && values[key] !== '')
    .map(
      (key) =>
        `${key}=${encodeURIComponent(String(values[key])).replaceAll('%2C', ',').replaceAll('%20', '+')}`,
    );
  return query.length === 0 ? '/gallery' : `/gallery?${query.join('&')}`;
}

/** The names in the address, in the order in which they stand there. */
export const galleryKeys = [
  'q',
  'category',
  'material',
  'complexity',
  'price_min',
  'price_max',
  'hours_min',
  'hours_max',
  'featured',
  'model',
  'sort',
  'page',
] as const;

interface Rewrite {
  source: string;
  destination: string;
  has?: { type: 'query'; key: string; value?: string }[];
  missing?: { type: 'query'; key: string }[];
}

/**
 * Sent along by the form itself where no script writes its address: it names a choice once for each value, of
 * which a path would keep the last.
 */
export const plainFormKey = 'form';

/** One value of each makes a path; a value that no list can have is left to the page that is made per request. */
const pathPatterns = {
  category: '[a-z0-9-]{1,40}',
  material: '[a-z0-9-]{1,40}',
  sort: projectSorts.join('|'),
  page: '[1-9][0-9]{0,2}',
} as const;

const pathParameters = ['category', 'material', 'sort', 'page'] as const;
const pathDefaults = { category: notChosen, material: notChosen, sort: notChosen, page: '1' };

function listRewrite(prefix: string, locale: string, given: readonly string[]): Rewrite {
  const segments = pathParameters.map((key) => (given.includes(key) ? `:${key}` : pathDefaults[key]));
  const has = pathParameters
    .filter((key) => given.includes(key))
    .map((key) => ({ type: 'query' as const, key, value: `(?<${key}>${pathPatterns[key]})` }));
  return {
    source: `${prefix}/gallery`,
    destination: `/${locale}/gallery-list/${segments.join('/')}`,
    ...(has.length > 0 ? { has } : {}),
    missing: [plainFormKey, ...galleryKeys]
      .filter((key) => !given.includes(key))
      .map((key) => ({ type: 'query' as const, key })),
  };
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  const count = 2 ** items.length;
  return Array.from({ length: count }, (_, bits) => items.filter((_item, index) => bits & (1 << index)));
}

/**
 * A list by one category, one material, sort and page becomes a path, so that it is a cached page (7-8 times
 * cheaper than one that reads its query); what is left, a search above all, is answered per request.
 */
export function galleryRewrites(): Rewrite[] {
  const languages = [
    { prefix: '', locale: 'en' },
    { prefix: '/ru', locale: 'ru' },
  ];
  return languages.flatMap(({ prefix, locale }) => [
    ...subsets(pathParameters).map((given) => listRewrite(prefix, locale, given)),
    { source: `${prefix}/gallery`, destination: `/${locale}/gallery-search` },
  ]);
}
