import { type Locale, localeHref } from '#lib/text';

export interface AuditAddress {
  readonly noun: string | undefined;
  readonly search: string;
  readonly page: number;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address says wrongly counts as not said. */
export function readAuditAddress({ noun, search, page }: Query): AuditAddress {
  const pageNumber = Number(page ?? 1);
  return {
    noun: typeof noun === 'string' && /^[a-z-]{1,40}$/.test(noun) ? noun : undefined,
    search: typeof search === 'string' ? search.trim().slice(0, 100) : '',
    page: Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= 100_000 ? pageNumber : 1,
  };
}

export function auditHref(locale: Locale, { noun, search, page }: Partial<AuditAddress>): string {
  const query = new URLSearchParams();
  if (noun) query.set('noun', noun);
  if (search) query.set('search', search);
  if (page && page > 1) query.set('page', String(page));
  const path = localeHref(locale, '/admin/audit');
  return query.size > 0 ? `${path}?${query}` : path;
}
