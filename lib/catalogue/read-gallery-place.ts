import {
  type Complexity,
  complexities,
  type GalleryPlace,
  isProjectSort,
  notChosen,
} from './gallery-address.ts';

/** The values of an address as they come: a name may be there several times. */
export type RawGalleryPlace = Readonly<Record<string, string | readonly string[] | undefined>>;

const maxSearchLength = 100;
const mostValues = 20;
const mostAmount = 1_000_000;

function valuesOf(raw: RawGalleryPlace, key: string): readonly string[] {
  return [raw[key] ?? []].flat().flatMap((value) => value.split(','));
}

function firstOf(raw: RawGalleryPlace, key: string): string {
  return [raw[key] ?? []].flat()[0] ?? '';
}

/** Each once and in one order, so that equal choices are one list. */
function slugsOf(raw: RawGalleryPlace, key: string): readonly string[] {
  const slugs = valuesOf(raw, key).filter((slug) => /^[a-z0-9-]{1,40}$/.test(slug) && slug !== notChosen);
  return [...new Set(slugs)].sort().slice(0, mostValues);
}

function complexitiesOf(raw: RawGalleryPlace): readonly Complexity[] {
  const asked = valuesOf(raw, 'complexity');
  const chosen = complexities.filter((each) => asked.includes(each));
  return chosen.length === complexities.length ? [] : chosen;
}

/** A whole amount; what is none is as if it were not there. */
function amountOf(raw: RawGalleryPlace, key: string): number | undefined {
  const text = firstOf(raw, key).trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Math.min(Math.round(Number(text)), mostAmount) : undefined;
}

function rangeOf<Name extends 'price' | 'hours'>(raw: RawGalleryPlace, name: Name) {
  const ends = [amountOf(raw, `${name}_min`), amountOf(raw, `${name}_max`)];
  const [min, max] =
    ends[0] !== undefined && ends[1] !== undefined ? ends.sort((a = 0, b = 0) => a - b) : ends;
  return {
    ...(min ? { [`${name}Min`]: min } : {}),
    ...(max === undefined ? {} : { [`${name}Max`]: max }),
  } as const;
}

/** One line of plain characters: control characters among them would be refused by the database. */
function cleanSearch(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, maxSearchLength)
    .trim();
}

/**
 * What an address asks for, in the one way in which it can be asked: known values only, sorted, within bounds. A
 * page that is no number of a page is null, for the visitor to be told.
 */
export function readGalleryPlace(raw: RawGalleryPlace): Omit<GalleryPlace, 'page'> & { page: number | null } {
  const search = cleanSearch(firstOf(raw, 'q'));
  const sort = firstOf(raw, 'sort');
  const page = firstOf(raw, 'page') || '1';
  const isDefault = !isProjectSort(sort) || (sort === 'newest' && !search);
  return {
    categories: slugsOf(raw, 'category'),
    materials: slugsOf(raw, 'material'),
    complexities: complexitiesOf(raw),
    ...rangeOf(raw, 'price'),
    ...rangeOf(raw, 'hours'),
    isFeatured: firstOf(raw, 'featured') === '1',
    hasModel: firstOf(raw, 'model') === '1',
    ...(search ? { search } : {}),
    ...(isDefault ? {} : { sort }),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null,
  };
}
