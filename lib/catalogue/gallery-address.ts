export const projectSorts = ['newest', 'oldest', 'price-up', 'price-down', 'title', 'popular'] as const;
export type ProjectSort = (typeof projectSorts)[number];

export interface GalleryPlace {
  /** A category's slug, or `all`. */
  readonly category: string;
  readonly sort: ProjectSort;
  readonly page: number;
  readonly search?: string;
}

export const galleryStart: GalleryPlace = { category: 'all', sort: 'newest', page: 1 };

export function isProjectSort(value: unknown): value is ProjectSort {
  return projectSorts.some((sort) => sort === value);
}

/** The public address of a place in the gallery, without the language; defaults are left out. */
export function galleryAddress(place: Partial<GalleryPlace>): string {
  const { category, sort, page, search } = { ...galleryStart, ...place };
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (category !== galleryStart.category) query.set('category', category);
  if (sort !== galleryStart.sort) query.set('sort', sort);
  if (page !== galleryStart.page) query.set('page', String(page));
  return query.size === 0 ? '/gallery' : `/gallery?${query}`;
}

interface Rewrite {
  source: string;
  destination: string;
  has?: { type: 'query'; key: string; value?: string }[];
  missing?: { type: 'query'; key: string }[];
}

const pathParameters = ['category', 'sort', 'page'] as const;

function listRewrite(prefix: string, locale: string, given: readonly string[]): Rewrite {
  const segment = (key: (typeof pathParameters)[number]) =>
    given.includes(key) ? `:${key}` : String(galleryStart[key]);
  const has = given.map((key) => ({ type: 'query' as const, key, value: `(?<${key}>[a-z0-9-]{1,40})` }));
  const absent = ['q', ...pathParameters.filter((key) => !given.includes(key))];
  return {
    source: `${prefix}/gallery`,
    destination: `/${locale}/gallery-list/${segment('category')}/${segment('sort')}/${segment('page')}`,
    ...(has.length > 0 ? { has } : {}),
    missing: absent.map((key) => ({ type: 'query' as const, key })),
  };
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  const count = 2 ** items.length;
  return Array.from({ length: count }, (_, bits) => items.filter((_item, index) => bits & (1 << index)));
}

/**
 * A list by category, sort and page becomes a path, so that it is a cached page (7-8 times cheaper than
 * one that reads its query); what is left, a search above all, is answered per request.
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
