import { type GalleryPlace, galleryStart, isProjectSort } from './gallery-address.ts';

export interface RawGalleryPlace {
  readonly category?: string | undefined;
  readonly sort?: string | undefined;
  readonly page?: string | undefined;
  readonly q?: string | undefined;
}

const maxSearchLength = 100;

/** One line of plain characters: control characters among them would be refused by the database. */
function cleanSearch(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, maxSearchLength)
    .trim();
}

/**
 * What an address asks for. An unknown order falls back to the newest first; a page that is no number
 * of a page is null, for the visitor to be told.
 */
export function readGalleryPlace(raw: RawGalleryPlace): Omit<GalleryPlace, 'page'> & { page: number | null } {
  const search = cleanSearch(raw.q ?? '');
  const page = raw.page || String(galleryStart.page);
  return {
    category: raw.category || galleryStart.category,
    sort: isProjectSort(raw.sort) ? raw.sort : galleryStart.sort,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null,
    ...(search ? { search } : {}),
  };
}
