import { type Locale, localeHref } from '#lib/text';

export const userStates = ['unproved', 'blocked'] as const;

export interface UserAddress {
  readonly state: (typeof userStates)[number] | undefined;
  readonly search: string;
  readonly page: number;
  /** The last change was refused. */
  readonly hasFailed: boolean;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address says wrongly counts as not said. */
export function readUserAddress({ state, search, page, failed }: Query): UserAddress {
  const pageNumber = Number(page ?? 1);
  return {
    state: userStates.find((each) => each === state),
    search: typeof search === 'string' ? search.trim().slice(0, 100) : '',
    page: Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= 100_000 ? pageNumber : 1,
    hasFailed: failed !== undefined,
  };
}

export function userHref(locale: Locale, { state, search, page, hasFailed }: Partial<UserAddress>): string {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (search) query.set('search', search);
  if (page && page > 1) query.set('page', String(page));
  if (hasFailed) query.set('failed', '1');
  const path = localeHref(locale, '/admin/users');
  return query.size > 0 ? `${path}?${query}` : path;
}
