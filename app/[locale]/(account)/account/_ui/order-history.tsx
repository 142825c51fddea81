import { StatusPill } from '#components/orders/status-pill';
import { Link } from '#components/ui/link';
import type { OwnOrder } from '#lib/customers';
import { orderAddress } from '#lib/orders';
import { formatDate, formatMoney, type Locale, localeHref } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';

interface OrderHistoryProps {
  readonly orders: readonly OwnOrder[];
  readonly locale: Locale;
}

export function OrderHistory({ orders, locale }: OrderHistoryProps) {
  const { status } = ordersText[locale];
  return (
    <ul className="mt-2 border-t border-ink">
      {orders.map((order) => (
        <li key={order.reference} className="border-b border-line">
          <Link
            href={localeHref(locale, orderAddress(order.reference))}
            className="group grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-3"
          >
            <span className="num font-med whitespace-nowrap group-hover:text-copper">{order.reference}</span>
            <span className="justify-self-end">
              <StatusPill status={order.status} label={status[order.status]} />
            </span>
            <span className="truncate text-14 text-ink-2">{order.titles.join(', ')}</span>
            <span className="num text-right text-14 text-ink-2">
              {formatMoney(order.totalCents, { locale, currency: order.currency })},{' '}
              {formatDate(order.createdAt, { locale })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
