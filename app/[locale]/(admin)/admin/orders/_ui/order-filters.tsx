import { Button, TextLink } from '#components/ui/button';
import { controlClass } from '#components/ui/field';
import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import type { listOrders, OrderStatus } from '#lib/orders';
import { formatNumber, type Locale, localeHref } from '#lib/text';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { ordersText } from '#lib/text/messages/orders';
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
      <nav aria-label={text.filters} className="min-w-0">
        <ul className="flex flex-wrap gap-x-1 gap-y-0.5">
          {entries.map(({ name, count, isOn, href }) => (
            <li key={name}>
              <Link
                href={href}
                aria-current={isOn ? 'true' : undefined}
                className={cn(
                  'inline-flex min-h-11 items-center gap-2 rounded-2 px-3 md:min-h-[38px]',
                  isOn ? 'bg-ink font-med text-bg' : 'text-ink-2 hover:bg-sunken',
                )}
              >
                {name}
                <span className={cn('num text-13', !isOn && 'text-ink-3')}>
                  {formatNumber(count, { locale })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search className="max-sm:w-full">
        <form action={localeHref(locale, '/admin/orders')} className="flex gap-2 max-sm:flex-wrap">
          {status && <input type="hidden" name="status" value={status} />}
          <input
            type="search"
            name="search"
            defaultValue={search}
            key={search}
            aria-label={text.search}
            placeholder={text.search}
            maxLength={100}
            className={cn(controlClass, 'min-w-[24ch]')}
          />
          <Button type="submit" size="small">
            {text.searchButton}
          </Button>
          {search && <TextLink href={orderBoardHref(locale, { status })}>{text.clear}</TextLink>}
        </form>
      </search>
    </div>
  );
}
