import { statusHeadline } from '#components/orders/order-words';
import { StatusPill } from '#components/orders/status-pill';
import { PushButton } from '#components/push/push-button.client';
import { ShareLink } from '#components/ui/share-link.client';
import { pushPublicKey } from '#lib/push';
import { fill, formatDate } from '#lib/text';
import { pushText } from '#lib/text/messages/push';
import type { OrderLink } from './order-form-state.ts';
import { countParts, type ShownOrder } from './shown-order.ts';

interface OrderHeadProps extends ShownOrder {
  readonly link: OrderLink;
}

/** The status in words, and which order it is. */
export function OrderHead({ link, ...shown }: OrderHeadProps) {
  const { order, locale, timeZone, text } = shown;
  const publicKey = pushPublicKey();
  const date = formatDate(order.createdAt, { locale, timeZone });
  const promised = order.promisedFor && formatDate(order.promisedFor, { locale, timeZone, style: 'day' });
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 pt-6 pb-8 sm:pt-8">
      <div>
        <p>
          <StatusPill status={order.status} label={text.status[order.status]} />
        </p>
        <h1 className="mt-2.5 text-48 font-display tracking-title">
          {statusHeadline(order.status, order.deliveryMethod, text)}
        </h1>
        <p className="num mt-1.5 text-ink-2">
          {fill(text.sub, { reference: order.reference, parts: countParts(shown), date })}
          {promised && ` · ${fill(text.promised, { date: promised })}`}
        </p>
        {order.status === 'new' && <p className="mt-3 max-w-[60ch]">{text.placed}</p>}
      </div>
      <div>
        <ShareLink
          title={fill(text.title, { reference: order.reference })}
          label={text.copy}
          copied={text.copied}
        />
        {publicKey && order.status !== 'completed' && (
          <div className="mt-3">
            <PushButton
              publicKey={publicKey}
              address={`/api/v1/orders/${order.reference}/push?key=${link.orderKey}`}
              locale={locale}
              text={pushText[locale]}
            />
          </div>
        )}
      </div>
    </div>
  );
}
