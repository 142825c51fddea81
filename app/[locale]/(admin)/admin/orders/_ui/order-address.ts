import { type OrderStatus, orderStatusSchema } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';

/** Which orders are shown, as the address says it; what it says wrongly counts as not said. */
export interface OrderAddress {
  readonly status?: OrderStatus;
  readonly search?: string;
  readonly page: number;
  readonly view: 'list' | 'board';
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

export function readOrderAddress({ status, search, page, view }: Query): OrderAddress {
  const parsed = orderStatusSchema.safeParse(status);
  const pageNumber = Number(page ?? 1);
  return {
    ...(parsed.success ? { status: parsed.data } : {}),
    ...(typeof search === 'string' && search.trim() ? { search: search.trim().slice(0, 100) } : {}),
    view: view === 'board' ? 'board' : 'list',
    page: Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= 100_000 ? pageNumber : 1,
  };
}

export function orderBoardHref(
  locale: Locale,
  { status, search, page = 1, view }: Partial<OrderAddress>,
): string {
  const query = new URLSearchParams();
  if (view === 'board') query.set('view', view);
  if (status) query.set('status', status);
  if (search) query.set('search', search);
  if (page > 1) query.set('page', String(page));
  const path = localeHref(locale, '/admin/orders');
  return query.size > 0 ? `${path}?${query}` : path;
}
