import type { ContactStatus } from '#lib/contact';
import { type Locale, localeHref } from '#lib/text';

export interface ContactAddress {
  readonly status: ContactStatus | undefined;
  readonly search: string;
  readonly page: number;
}

export const contactStatuses = ['new', 'answered', 'closed'] as const satisfies readonly ContactStatus[];

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address says wrongly counts as not said. */
export function readContactAddress({ status, search, page }: Query): ContactAddress {
  const pageNumber = Number(page ?? 1);
  return {
    status: contactStatuses.find((each) => each === status),
    search: typeof search === 'string' ? search.trim().slice(0, 100) : '',
    page: Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= 100_000 ? pageNumber : 1,
  };
}

export function contactHref(locale: Locale, { status, search, page }: Partial<ContactAddress>): string {
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (search) query.set('search', search);
  if (page && page > 1) query.set('page', String(page));
  const path = localeHref(locale, '/admin/contact');
  return query.size > 0 ? `${path}?${query}` : path;
}
