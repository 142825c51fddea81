import { type PartNames, partFacts } from '#components/orders/part-facts';
import { PartRow } from '#components/orders/part-row';
import { type SumRow, SumTable } from '#components/orders/sum-table';
import type { Checkout } from '#lib/orders';
import { fill, formatDate, formatMoney, formatNumber, type Locale } from '#lib/text';
import type { CheckoutText } from '#lib/text/messages/checkout';

interface CheckoutSummaryProps {
  readonly checkout: Checkout;
  readonly names: PartNames;
  readonly locale: Locale;
  readonly text: CheckoutText['summary'];
}

function deliveryRow(
  { checkout, locale, text }: CheckoutSummaryProps,
  money: (cents: number) => string,
): SumRow {
  const method = checkout.delivery?.method;
  if (!method) {
    return { label: text.later, value: fill(text.from, { postage: money(checkout.postageCents) }) };
  }
  const name = checkout.offer?.name?.[locale];
  return { label: name ?? text[method], value: money(checkout.totals.deliveryCents) };
}

function discountRows({ checkout, text }: CheckoutSummaryProps, money: (cents: number) => string) {
  const { coupon, totals } = checkout;
  if (!coupon || totals.discountCents === 0) return [];
  return [{ label: fill(text.discount, { code: coupon.code }), value: `−${money(totals.discountCents)}` }];
}

function PromisedDay({ checkout, locale, text }: CheckoutSummaryProps) {
  const { promisedFor, delivery } = checkout;
  if (!promisedFor || !delivery) return null;
  const date = formatDate(promisedFor, { locale, style: 'weekday' });
  return <p className="mt-3 text-14 font-med">{fill(text[`${delivery.method}By`], { date })}</p>;
}

function Contents(props: CheckoutSummaryProps) {
  const { checkout, names, locale, text } = props;
  const { totals, currency } = checkout;
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const percent = formatNumber(totals.taxPercent / 100, {
    locale,
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (
    <>
      <ul>
        {checkout.parts.map(({ quoteId, projectCover, modelPicture, title, note, frozen, totalCents }) => (
          <PartRow
            key={quoteId}
            projectCover={projectCover}
            modelPicture={modelPicture}
            title={title[locale]}
            quantity={frozen.settings.quantity}
            facts={partFacts(frozen, { names, locale })}
            note={note}
            end={<span className="num font-med whitespace-nowrap">{money(totalCents)}</span>}
          />
        ))}
      </ul>
      <SumTable
        caption={text.title}
        rows={[
          { label: text.goods, value: money(totals.goodsCents) },
          ...discountRows(props, money),
          deliveryRow(props, money),
        ]}
        total={{
          label: checkout.delivery ? text.total : text.totalSoFar,
          value: money(totals.totalCents),
        }}
        note={{ label: fill(text.tax, { percent }), value: money(totals.taxCents) }}
      />
      <PromisedDay {...props} />
      <p className="mt-3 text-13 text-ink-3">{text.promise}</p>
    </>
  );
}

/** The order beside the step: open on a wide screen, folded to its total on a phone. */
export function CheckoutSummary(props: CheckoutSummaryProps) {
  const { checkout, locale, text } = props;
  const total = formatMoney(checkout.totals.totalCents, { locale, currency: checkout.currency });
  return (
    <aside aria-label={text.title} className="max-md:order-first md:sticky md:top-24">
      <details className="rounded-3 border border-line bg-surface px-4 md:hidden">
        <summary className="fold-mark flex min-h-12 items-center gap-3">
          <span>{text.show}</span>
          <b className="num ml-auto font-bold">{total}</b>
          <i aria-hidden="true" />
        </summary>
        <div className="pb-4">
          <Contents {...props} />
        </div>
      </details>
      <div className="hidden rounded-3 border border-line bg-surface px-6 py-5 md:block">
        <h2 className="mb-1 text-18">{text.title}</h2>
        <Contents {...props} />
      </div>
    </aside>
  );
}
