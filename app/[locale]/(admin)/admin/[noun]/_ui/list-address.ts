import { type Locale, localeHref } from '#lib/text';

/** Which part of a long list is shown; what the address says wrongly counts as not said. */
export interface ListAddress {
  readonly search: string;
  readonly page: number;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

export function readListAddress({ search, page }: Query): ListAddress {
  const pageNumber = Number(page ?? 1);
  return {
    search: typeof search === 'string' ? search.trim().slice(0, 100) : '',
    page: Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= 100_000 ? pageNumber : 1,
  };
}

export function listHref(locale: Locale, noun: string, { search, page }: ListAddress): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (page > 1) query.set('page', String(page));
  const path = localeHref(locale, `/admin/${noun}`);
  return query.size > 0 ? `${path}?${query}` : path;
}
