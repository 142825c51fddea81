import {
  cachedAmounts,
  cachedCategories,
  cachedFacets,
  cachedFeaturedProjects,
  cachedMaterials,
  cachedProjectList,
  cachedSearch,
} from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import {
  type CategoryCount,
  choicesOf,
  type FacetCounts,
  filtersOf,
  type GalleryChoice,
  type GalleryPlace,
  type ListProjectsInput,
  type Material,
  type ProjectList,
  type ProjectSummary,
  type RawGalleryPlace,
  readGalleryPlace,
  type Spread,
} from '#lib/catalogue';
import type { Locale } from '#lib/text';

export interface GalleryView {
  readonly place: GalleryPlace;
  readonly categories: readonly CategoryCount[];
  readonly materials: readonly Material[];
  readonly workCount: number;
  readonly currency: string;
  readonly amounts: { readonly price: Spread; readonly time: Spread };
  readonly counts: FacetCounts;
  readonly choices: readonly GalleryChoice[];
  readonly list: ProjectList;
  /** Why there is nothing to see, when there is nothing. */
  readonly nothing: Nothing | null;
  /** For an empty list: how many there would be without each of the choices, and works to look at instead. */
  readonly without: readonly number[];
  readonly closest: readonly ProjectSummary[];
  readonly isClose: boolean;
}

export type Nothing = 'category-unknown' | 'material-unknown' | 'page-unknown' | 'no-match';

const closestCount = 6;
const mostChoices = 8;
const noList: ProjectList = {
  items: [],
  page: 1,
  perPage: 1,
  total: 0,
  isMore: false,
  totalPages: 0,
  readAs: null,
};

async function listAt(place: GalleryPlace, locale: Locale): Promise<ProjectList> {
  const { sort, page } = place;
  const order = sort ? { sort, ...(sort === 'title' ? { locale } : {}) } : {};
  const input: ListProjectsInput = { ...filtersOf(place), ...order, page };
  return place.search ? await cachedSearch(input) : await cachedProjectList(input);
}

/** What the list would be without each of its choices; the smallest that is not empty is the closest to it. */
async function lookAround(choices: readonly GalleryChoice[], locale: Locale) {
  const lists = await Promise.all(
    choices.slice(0, mostChoices).map(({ without }) => listAt(without, locale)),
  );
  const without = lists.map(({ total }) => total);
  const [closest] = lists.filter(({ total }) => total > 0).sort((a, b) => a.total - b.total);
  // Without its only choice a list is the whole gallery, close to nothing.
  if (closest && choices.length > 1)
    return { without, closest: closest.items.slice(0, closestCount), isClose: true };
  return { without, closest: await cachedFeaturedProjects(closestCount), isClose: false };
}

/** The slugs that the catalogue has; an address may ask for others. */
function knownOf(asked: readonly string[], facts: readonly { readonly slug: string }[]): readonly string[] {
  return asked.filter((slug) => facts.some((fact) => fact.slug === slug));
}

function whyNothing(asked: { page: number | null }, list: ProjectList): Nothing | null {
  if (list.total === 0 && list.page === 1 && asked.page !== null) return 'no-match';
  return asked.page !== null && list.items.length > 0 ? null : 'page-unknown';
}

/** Everything that a gallery address shows; whatever the address says, there is an answer. */
export async function loadGallery(raw: RawGalleryPlace, locale: Locale): Promise<GalleryView> {
  const asked = readGalleryPlace(raw);
  const [categories, materials, settings, amounts] = await Promise.all([
    cachedCategories(),
    cachedMaterials(),
    cachedShopSettings(),
    cachedAmounts(),
  ]);
  const place: GalleryPlace = {
    ...asked,
    page: asked.page ?? 1,
    categories: knownOf(asked.categories, categories),
    materials: knownOf(asked.materials, materials),
  };
  const unknown = unknownIn(asked, place);
  const [list, counts] = await Promise.all([
    unknown ? noList : listAt(place, locale),
    cachedFacets(filtersOf(place)),
  ]);
  const nothing = unknown ?? whyNothing(asked, list);
  const choices = choicesOf(place);
  const around = nothing === 'no-match' ? await lookAround(choices, locale) : null;
  return {
    ...{ place, categories, materials, amounts, counts, choices, list, nothing },
    workCount: categories.reduce((sum, each) => sum + each.projectCount, 0),
    currency: settings.currency,
    without: around?.without ?? [],
    closest: around?.closest ?? (nothing ? await cachedFeaturedProjects(closestCount) : []),
    isClose: around?.isClose ?? false,
  };
}

function unknownIn(asked: Omit<GalleryPlace, 'page'>, place: GalleryPlace): Nothing | null {
  if (asked.categories.length > 0 && place.categories.length === 0) return 'category-unknown';
  return asked.materials.length > 0 && place.materials.length === 0 ? 'material-unknown' : null;
}
