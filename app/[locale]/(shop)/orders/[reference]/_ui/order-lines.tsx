import { AddressLines } from '#components/orders/address-lines';
import { partFacts } from '#components/orders/part-facts';
import { PartRow } from '#components/orders/part-row';
import { processingWords } from '#components/orders/processing-words';
import { SumTable } from '#components/orders/sum-table';
import { Panel } from '#components/ui/panel';
import { fill, formatMoney } from '#lib/text';
import type { ShownOrder, ShownOrderWithNames } from './shown-order.ts';

/** How it is paid; for a transfer, all that a bank asks for. */
function Payment({ order, bank, text }: Pick<ShownOrder, 'order' | 'bank' | 'text'>) {
  const words = text.details;
  if (order.paymentMethod === 'card') return <p className="text-ink-2">{words['pay-card']}</p>;
  if (order.paymentMethod === 'pickup') return <p className="text-ink-2">{words['pay-pickup']}</p>;
  if (!bank) return <p className="text-ink-2">{words.byHand}</p>;
  const rows = [
    [words.holder, bank.holder],
    ['IBAN', bank.iban],
    ['BIC', bank.bic],
    [words.transferReference, order.reference],
  ] as const;
  return (
    <div>
      <p className="text-ink-2">{words.transfer}</p>
      <dl className="num mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-14">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Details({ order, bank, locale, text }: ShownOrder) {
  const words = text.details;
  return (
    <Panel id="details" title={words.title} className="mt-4">
      <div className="grid gap-3 text-15">
        {order.deliveryAddress ? (
          <AddressLines name={order.customerName} address={order.deliveryAddress} locale={locale} />
        ) : (
          <p>{words.pickup}</p>
        )}
        <Payment order={order} bank={bank} text={text} />
        <p className="text-ink-2 wrap-anywhere">
          {fill(words.contact, { name: order.customerName, email: order.customerEmail })}
        </p>
        {order.note && (
          <p className="border-t border-line pt-3 whitespace-pre-line wrap-anywhere">
            <span className="block text-13 text-ink-3">{words.note}</span>
            {order.note}
          </p>
        )}
      </div>
    </Panel>
  );
}

/** What was ordered, what it costs, where it goes. */
export function OrderLines({ names, ...shown }: ShownOrderWithNames) {
  const { order, locale, text } = shown;
  const words = text.lines;
  const money = (cents: number) => formatMoney(cents, { locale, currency: order.currency });
  return (
    <div>
      <Panel id="lines" title={words.title}>
        <ul>
          {order.lines.map(({ id, frozen, totalCents, processingFailure, ...line }) => (
            <PartRow
              key={id}
              {...line}
              note={line.note ?? processingWords(processingFailure, text.processing)}
              facts={partFacts(frozen, { names, locale })}
              end={<span className="num font-med whitespace-nowrap">{money(totalCents)}</span>}
            />
          ))}
        </ul>
        <SumTable
          caption={words.title}
          rows={[
            { label: words.goods, value: money(order.goodsCents) },
            ...(order.discountCents > 0
              ? [
                  {
                    label: fill(words.discount, { code: order.couponCode ?? '' }),
                    value: `−${money(order.discountCents)}`,
                  },
                ]
              : []),
            {
              label: order.deliveryName ?? words[order.deliveryMethod],
              value: order.deliveryCents > 0 ? money(order.deliveryCents) : words.free,
            },
          ]}
          total={{ label: words.total, value: money(order.totalCents) }}
          note={{ label: words.tax, value: money(order.taxCents) }}
        />
      </Panel>
      <Details {...shown} />
      <p className="mt-3.5 text-13 text-ink-3">{text.link}</p>
    </div>
  );
}
