import { AddressLines } from '#components/orders/address-lines';
import { inlineLinkClass } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import { orderAddress } from '#lib/orders';
import { localeHref } from '#lib/text';
import type { OrderFileProps } from './order-file-props.ts';

const term = 'text-13 text-ink-3';

export function CustomerPanel({ order, locale, text }: OrderFileProps) {
  const words = text.order;
  return (
    <Panel id="customer" title={words.customer}>
      <dl className="grid gap-3 text-15 wrap-anywhere">
        <div>
          <dt className="sr-only">{words.customer}</dt>
          <dd>
            <p className="font-med">{order.customerName}</p>
            <a href={`mailto:${order.customerEmail}`} className={inlineLinkClass}>
              {order.customerEmail}
            </a>
            {order.customerPhone && (
              <p>
                <a href={`tel:${order.customerPhone.replace(/[^+\d]/g, '')}`} className={inlineLinkClass}>
                  {order.customerPhone}
                </a>
              </p>
            )}
          </dd>
        </div>
        <div>
          <dt className={term}>{words.delivery}</dt>
          <dd>
            {order.deliveryAddress ? (
              <AddressLines name={order.customerName} address={order.deliveryAddress} locale={locale} />
            ) : (
              words.pickup
            )}
          </dd>
        </div>
        <div>
          <dt className={term}>{words.payment}</dt>
          <dd>{order.paymentMethod === 'pickup' ? words['pay-pickup'] : words[order.paymentMethod]}</dd>
        </div>
        {order.note && (
          <div>
            <dt className={term}>{words.note}</dt>
            <dd className="whitespace-pre-line">{order.note}</dd>
          </div>
        )}
      </dl>
      <a
        href={localeHref(order.locale, orderAddress(order.reference))}
        className={`${inlineLinkClass} mt-3 inline-flex min-h-11 items-center`}
      >
        {words.tracking}
      </a>
    </Panel>
  );
}
