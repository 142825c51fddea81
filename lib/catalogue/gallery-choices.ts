import type { Complexity, GalleryPlace } from './gallery-address.ts';
import type { ProjectFiltersInput } from './schemas.ts';

/** One thing that narrows a list, and the same place without it. */
export type GalleryChoice = { readonly without: GalleryPlace } & (
  | { readonly kind: 'search'; readonly search: string }
  | { readonly kind: 'category' | 'material'; readonly slug: string }
  | { readonly kind: 'complexity'; readonly complexity: Complexity }
  | { readonly kind: 'price' | 'hours'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'featured' | 'model' }
);

const hourS = 3600;
const minorUnits = 100;

function rangeChoice(
  place: GalleryPlace,
  kind: 'price' | 'hours',
  [min, max]: [number?, number?],
): GalleryChoice[] {
  if (min === undefined && max === undefined) return [];
  const { [`${kind}Min` as const]: _min, [`${kind}Max` as const]: _max, ...without } = place;
  const ends = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return [{ kind, ...ends, without }];
}

function searchChoice(place: GalleryPlace): GalleryChoice[] {
  const { search, ...without } = place;
  return search === undefined ? [] : [{ kind: 'search', search, without }];
}

/** Everything that narrows the list of a place, in the order of the address; taking one off leads to its first page. */
export function choicesOf(here: GalleryPlace): readonly GalleryChoice[] {
  const place = { ...here, page: 1 };
  const except = <Value>(values: readonly Value[], value: Value) => values.filter((each) => each !== value);
  return [
    ...searchChoice(place),
    ...place.categories.map((slug) => ({
      kind: 'category' as const,
      slug,
      without: { ...place, categories: except(place.categories, slug) },
    })),
    ...place.materials.map((slug) => ({
      kind: 'material' as const,
      slug,
      without: { ...place, materials: except(place.materials, slug) },
    })),
    ...place.complexities.map((complexity) => ({
      kind: 'complexity' as const,
      complexity,
      without: { ...place, complexities: except(place.complexities, complexity) },
    })),
    ...rangeChoice(place, 'price', [place.priceMin, place.priceMax]),
    ...rangeChoice(place, 'hours', [place.hoursMin, place.hoursMax]),
    ...(place.isFeatured ? [{ kind: 'featured' as const, without: { ...place, isFeatured: false } }] : []),
    ...(place.hasModel ? [{ kind: 'model' as const, without: { ...place, hasModel: false } }] : []),
  ];
}

/** The filters of a place as lists and counts take them. */
export function filtersOf(place: GalleryPlace): ProjectFiltersInput {
  const { priceMin, priceMax, hoursMin, hoursMax } = place;
  return {
    categories: [...place.categories],
    materials: [...place.materials],
    complexities: [...place.complexities],
    isFeatured: place.isFeatured,
    hasModel: place.hasModel,
    ...(priceMin === undefined ? {} : { priceFromCents: priceMin * minorUnits }),
    ...(priceMax === undefined ? {} : { priceToCents: priceMax * minorUnits }),
    ...(hoursMin === undefined ? {} : { printFromS: hoursMin * hourS }),
    ...(hoursMax === undefined ? {} : { printToS: hoursMax * hourS }),
    ...(place.search === undefined ? {} : { search: place.search }),
  };
}
