import { StatusPill } from '#components/orders/status-pill';
import { Link } from '#components/ui/link';
import type { OrderSummary } from '#lib/orders';
import { fill, formatDate, formatMoney, type Locale, localeHref, plural } from '#lib/text';
import { adminDeskText } from '#lib/text/messages/admin-desk';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import type { OrdersText } from '#lib/text/messages/orders';
import { bulkFormId } from './bulk-form-id.ts';

interface OrderTableProps {
  readonly orders: readonly OrderSummary[];
  /** Messages that nobody has read yet, by reference. */
  readonly unread: ReadonlyMap<string, number>;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly text: AdminOrdersText;
  readonly statusNames: OrdersText['status'];
}

const head = 'border-b border-line py-1.5 pr-4 text-left text-13 font-text text-ink-3';
const cell = 'md:table-cell md:border-b md:border-line md:py-2.5 md:pr-4 md:align-middle';

function Row({
  order,
  unread,
  timeZone,
  locale,
  text,
  statusNames,
}: OrderTableProps & { order: OrderSummary }) {
  const others = order.partCount - 1;
  const unreadCount = unread.get(order.reference) ?? 0;
  return (
    <tr className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 border-b border-line py-3 hover:bg-sunken md:table-row md:border-0">
      <th scope="row" className={`${cell} num text-left font-med`}>
        <label className="mr-2 inline-flex size-8 items-center justify-center">
          <span className="sr-only">
            {fill(adminDeskText[locale].list.choose, { reference: order.reference })}
          </span>
          <input type="checkbox" name="chosen" value={order.reference} form={bulkFormId} className="tick" />
        </label>
        <Link
          href={localeHref(locale, `/admin/orders/${order.reference}`)}
          className="inline-flex min-h-8 items-center text-copper underline underline-offset-4 hover:text-copper-strong"
        >
          {order.reference}
        </Link>
        {unreadCount > 0 && (
          <span className="block text-13 font-text text-copper">
            {plural(locale, text.unread, unreadCount)}
          </span>
        )}
      </th>
      <td className={`${cell} justify-self-end md:w-px`}>
        <StatusPill status={order.status} label={statusNames[order.status]} />
      </td>
      <td className={`${cell} min-w-0 max-md:col-span-2 md:max-w-[24ch]`}>
        <span className="block truncate">{order.customerName}</span>
        <span className="block truncate text-13 text-ink-3">{order.customerEmail}</span>
      </td>
      <td className={`${cell} min-w-0 text-ink-2 max-md:col-span-2 md:max-w-[28ch]`}>
        <span className="block truncate">
          {others > 0 ? fill(text.more, { title: order.firstTitle, n: others }) : order.firstTitle}
        </span>
        <span className="block text-13 text-ink-3">{text[order.deliveryMethod]}</span>
      </td>
      <td className={`${cell} num text-13 text-ink-2 md:whitespace-nowrap`}>
        {formatDate(order.createdAt, { locale, timeZone, style: 'moment' })}
      </td>
      <td className={`${cell} num text-right font-med whitespace-nowrap md:pr-0`}>
        {formatMoney(order.totalCents, { locale, currency: order.currency })}
        <span className="block text-13 font-text text-ink-3">
          {text.money.orderStates[order.paymentState]}
        </span>
      </td>
    </tr>
  );
}

/** A table; on a phone each order is a card of its own. */
export function OrderTable(props: OrderTableProps) {
  const { columns } = props.text;
  return (
    <table className="block w-full border-collapse md:table">
      <caption className="sr-only">{props.text.title}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr>
          <th className={head}>{columns.order}</th>
          <th className={head}>{columns.status}</th>
          <th className={head}>{columns.customer}</th>
          <th className={head}>{columns.parts}</th>
          <th className={head}>{columns.date}</th>
          <th className={`${head} pr-0 text-right`}>{columns.total}</th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {props.orders.map((order) => (
          <Row key={order.reference} {...props} order={order} />
        ))}
      </tbody>
    </table>
  );
}
