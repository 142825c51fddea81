import { OrderTimeline } from '#components/orders/order-timeline';
import { stepTitle } from '#components/orders/order-words';
import { StatusPill } from '#components/orders/status-pill';
import { Link } from '#components/ui/link';
import { Panel } from '#components/ui/panel';
import { listNextStatuses, type OrderEvent } from '#lib/orders';
import { fill, formatDate, localeHref } from '#lib/text';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { ChangePanel } from './change-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { MoneyPanel } from './money-panel.tsx';
import type { OrderFileProps } from './order-file-props.ts';
import { OrderParts } from './order-parts.tsx';
import { OrderTalk } from './order-talk.tsx';
import { StatusForm } from './status-form.client.tsx';

function whoDid(event: OrderEvent, text: AdminOrdersText['order']): string {
  if (event.actorKind === 'system') return text.bySystem;
  if (event.actorKind === 'guest') return text.byCustomer;
  return fill(text.by, { name: event.actorName ?? '' });
}

function History({ order, locale, timeZone, text, words }: OrderFileProps) {
  return (
    <OrderTimeline
      entries={order.events.map((event, index) => ({
        key: event.id,
        phase: index === order.events.length - 1 ? 'now' : 'done',
        title: stepTitle(event.toStatus, order.deliveryMethod, words),
        at: event.createdAt,
        when: formatDate(event.createdAt, { locale, timeZone, style: 'moment' }),
        notes: [
          event.reason,
          <span key="who" className="text-13 text-ink-3">
            {whoDid(event, text.order)}
          </span>,
        ].filter((note) => note !== null),
      }))}
    />
  );
}

/** Everything about one order, as the workshop needs it. */
export function OrderFile(props: OrderFileProps) {
  const { order, locale, timeZone, text, words } = props;
  const next = listNextStatuses(order.status, order.deliveryMethod);
  return (
    <>
      <Link
        href={localeHref(locale, '/admin/orders')}
        className="mt-3 inline-flex min-h-11 items-center text-ink-2 hover:text-copper"
      >
        ← {text.order.back}
      </Link>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-6">
        <h1 className="num text-36 font-display tracking-title">{order.reference}</h1>
        <StatusPill status={order.status} label={words.status[order.status]} />
        <span className="num text-ink-3">
          {formatDate(order.createdAt, { locale, timeZone, style: 'moment' })}
        </span>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <div className="grid gap-4 max-lg:order-2">
          <OrderParts {...props} />
          <OrderTalk {...props} />
        </div>
        <div className="grid gap-4">
          <Panel id="change" title={text.order.change}>
            {next.length === 0 ? (
              <p className="text-ink-2">{text.order.end}</p>
            ) : (
              <StatusForm
                key={order.status}
                reference={order.reference}
                from={order.status}
                next={next}
                text={text.order}
                statusNames={words.status}
              />
            )}
          </Panel>
          <MoneyPanel {...props} />
          <ChangePanel {...props} />
          <CustomerPanel {...props} />
          <Panel id="history" title={text.order.timeline}>
            <History {...props} />
          </Panel>
        </div>
      </div>
    </>
  );
}
