import { readRememberedOrders } from '#app/_http/order-cookies.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { StatusPill } from '#components/orders/status-pill';
import { Link } from '#components/ui/link';
import { listRememberedOrders } from '#lib/orders';
import { formatDate, formatMoney, type Locale, localeHref } from '#lib/text';
import type { OrdersText } from '#lib/text/messages/orders';

interface RememberedOrdersProps {
  readonly locale: Locale;
  readonly text: OrdersText;
}

/** The orders that this browser's cookie has the keys of. */
export async function RememberedOrders({ locale, text }: RememberedOrdersProps) {
  const remembered = await readRememberedOrders();
  const orders = await listRememberedOrders({ ctx: await requestCtx(), remembered });
  if (orders.length === 0) return <p className="max-w-[56ch] text-ink-2">{text.index.none}</p>;
  return (
    <ul>
      {orders.map((order) => (
        <li key={order.reference} className="border-b border-line">
          <Link
            href={localeHref(locale, `/orders/${order.reference}?key=${order.key}`)}
            className="group grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-3"
          >
            <span className="num font-med group-hover:text-copper">{order.reference}</span>
            <span className="justify-self-end">
              <StatusPill status={order.status} label={text.status[order.status]} />
            </span>
            <span className="truncate text-14 text-ink-2">
              {order.lines.map(({ title }) => title).join(', ')}
            </span>
            <span className="num text-right text-14 text-ink-2">
              {formatMoney(order.totalCents, { locale, currency: order.currency })},{' '}
              {formatDate(order.createdAt, { locale, style: 'day' })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
