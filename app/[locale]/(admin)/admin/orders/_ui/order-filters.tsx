import type { listOrders, OrderStatus } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { ordersText } from '#lib/text/messages/orders';
import { FilterTabs } from '../../_ui/filter-tabs.tsx';
import { SearchForm } from '../../_ui/search-form.tsx';
import { type OrderAddress, orderBoardHref } from './order-address.ts';

interface OrderFiltersProps {
  readonly address: OrderAddress;
  readonly list: Pick<Awaited<ReturnType<typeof listOrders>>, 'counts' | 'countOfAll'>;
  readonly locale: Locale;
  readonly text: AdminOrdersText;
}

const usual: readonly OrderStatus[] = [
  'new',
  'confirmed',
  'in-production',
  'ready',
  'shipped',
  'completed',
  'cancelled',
];
const rare: readonly OrderStatus[] = ['disputed', 'refunded'];

/** Statuses with their counts as links, and the search: all of it lives in the address. */
export function OrderFilters({ address, list, locale, text }: OrderFiltersProps) {
  const { status, search } = address;
  const names = ordersText[locale].status;
  const shown = [...usual, ...rare.filter((each) => each === status || list.counts.has(each))];
  const entries = [
    { name: text.all, count: list.countOfAll, isOn: !status, href: orderBoardHref(locale, { search }) },
    ...shown.map((each) => ({
      name: names[each],
      count: list.counts.get(each) ?? 0,
      isOn: each === status,
      href: orderBoardHref(locale, { status: each, search }),
    })),
  ];
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-b border-line pb-3">
      <FilterTabs label={text.filters} entries={entries} locale={locale} />
      <search className="max-sm:w-full">
        <SearchForm
          address={localeHref(locale, '/admin/orders')}
          search={search ?? ''}
          hidden={status ? { status } : {}}
          allHref={orderBoardHref(locale, { status })}
          text={{ label: text.search, button: text.searchButton, all: text.clear }}
        />
      </search>
    </div>
  );
}
