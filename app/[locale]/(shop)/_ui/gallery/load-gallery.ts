import {
  cachedCategories,
  cachedFeaturedProjects,
  cachedProjectList,
  cachedSearch,
} from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import {
  type CategoryCount,
  type GalleryPlace,
  galleryStart,
  type ProjectList,
  type ProjectSummary,
  type RawGalleryPlace,
  readGalleryPlace,
} from '#lib/catalogue';

export interface GalleryView {
  readonly place: GalleryPlace;
  readonly category: CategoryCount | null;
  readonly categories: readonly CategoryCount[];
  readonly workCount: number;
  readonly currency: string;
  readonly list: ProjectList;
  /** Why there is nothing to see, when there is nothing. */
  readonly nothing: 'category-unknown' | 'page-unknown' | 'no-match' | null;
  /** For an empty list: how many there would be without one of the filters, and works to look at instead. */
  readonly without: { readonly search: number; readonly category: number };
  readonly instead: readonly ProjectSummary[];
}

const insteadCount = 3;
const noList: ProjectList = {
  items: [],
  page: 1,
  perPage: 1,
  total: 0,
  isMore: false,
  totalPages: 0,
  readAs: null,
};

async function listAt(place: GalleryPlace): Promise<ProjectList> {
  const { category, sort, page, search } = place;
  const input = { categories: category === galleryStart.category ? [] : [category], sort, page };
  return search ? await cachedSearch({ ...input, search }) : await cachedProjectList(input);
}

async function countWithout(place: GalleryPlace): Promise<{ search: number; category: number }> {
  if (!place.search) return { search: 0, category: 0 };
  const [everywhere, anything] = await Promise.all([
    listAt({ ...place, category: 'all', page: 1 }),
    listAt({ category: place.category, sort: place.sort, page: 1 }),
  ]);
  return { category: everywhere.total, search: anything.total };
}

function whyNothing(list: ProjectList, isPageKnown: boolean): GalleryView['nothing'] {
  if (list.total === 0) return 'no-match';
  return isPageKnown && list.items.length > 0 ? null : 'page-unknown';
}

/** Everything that a gallery address shows; whatever the address says, there is an answer. */
export async function loadGallery(raw: RawGalleryPlace): Promise<GalleryView> {
  const asked = readGalleryPlace(raw);
  const place: GalleryPlace = { ...asked, page: asked.page ?? 1 };
  const [categories, settings] = await Promise.all([cachedCategories(), cachedShopSettings()]);
  const category = categories.find((each) => each.slug === place.category) ?? null;
  const isCategoryKnown = place.category === 'all' || category !== null;
  const list = isCategoryKnown ? await listAt(place) : noList;
  const nothing = isCategoryKnown ? whyNothing(list, asked.page !== null) : 'category-unknown';
  const isEmpty = nothing === 'no-match';
  return {
    place,
    category,
    categories,
    workCount: categories.reduce((sum, each) => sum + each.projectCount, 0),
    currency: settings.currency,
    list,
    nothing,
    without: isEmpty ? await countWithout(place) : { search: 0, category: 0 },
    instead: nothing ? await cachedFeaturedProjects(insteadCount) : [],
  };
}
