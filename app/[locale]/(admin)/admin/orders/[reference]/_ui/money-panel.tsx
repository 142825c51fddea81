import { inlineLinkClass } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Panel } from '#components/ui/panel';
import { createOrderKey, type OrderPayment } from '#lib/orders';
import { fill, formatDate, formatMoney } from '#lib/text';
import { MoneyForm } from './money-form.client.tsx';
import type { OrderFileProps } from './order-file-props.ts';
import { typedMoney } from './typed-money.ts';

/** A payment with all that went back of it. */
function Payment({ payment, ...props }: OrderFileProps & { readonly payment: OrderPayment }) {
  const { locale, timeZone, text, order } = props;
  const words = text.money;
  const money = (cents: number) => formatMoney(cents, { locale, currency: order.currency });
  const moment = (at: Date) => formatDate(at, { locale, timeZone, style: 'moment' });
  const { provider, state, paidCents, amountCents, failure, dispute, note } = payment;
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <p className="num flex flex-wrap justify-between gap-x-4">
        <span>
          {words.providers[provider]}, {words.states[state]}
        </span>
        <b className="font-med">{money(state === 'paid' ? paidCents : amountCents)}</b>
      </p>
      <p className="num text-13 text-ink-3">
        {moment(payment.paidAt ?? payment.createdAt)}
        {payment.intentId && ` · ${payment.intentId}`}
        {failure && ` · ${fill(words.refused, { why: failure })}`}
        {dispute && ` · ${words.disputes[dispute]}`}
        {note && ` · ${note}`}
      </p>
      {payment.fault && (
        <Notice kind="poor" className="mt-2">
          {words.faults[payment.fault]}
        </Notice>
      )}
      {payment.refunds.map((refund) => (
        <p key={refund.id} className="num mt-1.5 flex flex-wrap justify-between gap-x-4 text-14">
          <span className="wrap-anywhere">
            {words.refundStates[refund.state]}
            {refund.reason && `: ${refund.reason}`}
            {refund.failure && ` (${refund.failure})`}
          </span>
          <span>
            {refund.state === 'done' && order.status !== 'cancelled' && (
              <a
                href={`/api/v1/orders/${order.reference}/credit-notes/${refund.id}?key=${createOrderKey(order.reference)}&language=${locale}`}
                className={`${inlineLinkClass} mr-3`}
                download
              >
                {words.creditNote}
              </a>
            )}
            −{money(refund.amountCents)}
          </span>
        </p>
      ))}
    </li>
  );
}

/** What came in for an order, what went back, and both as forms. */
export function MoneyPanel(props: OrderFileProps) {
  const { order, locale, text } = props;
  const { currency, paidCents, refundedCents, totalCents, reference, status } = order;
  const words = text.money;
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const dueCents = Math.max(0, totalCents - paidCents);
  const leftCents = paidCents - refundedCents;
  const isOver = status === 'cancelled' || status === 'refunded';
  const shared = { reference, currency, busy: words.busy, problems: words.problems };
  return (
    <Panel id="money" title={words.title}>
      <p className="num font-med">
        {words.orderStates[order.paymentState]}
        {dueCents > 0 && !isOver && `: ${money(dueCents)}`}
      </p>
      {order.payments.length > 0 && (
        <ul className="mt-3 border-t border-line pt-2.5">
          {order.payments.map((payment) => (
            <Payment key={payment.id} payment={payment} {...props} />
          ))}
        </ul>
      )}
      {dueCents > 0 && !isOver && (
        <details className="mt-2 border-t border-line">
          <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
            {words.record.title}
            <i aria-hidden="true" />
          </summary>
          <MoneyForm
            {...shared}
            deed="record"
            deedId={crypto.randomUUID()}
            startAmount={typedMoney(dueCents, currency)}
            words={words.record}
          />
        </details>
      )}
      {leftCents > 0 && order.paymentState !== 'disputed' && (
        <details className="mt-2 border-t border-line">
          <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
            {words.refund.title}
            <i aria-hidden="true" />
          </summary>
          <MoneyForm
            {...shared}
            deed="refund"
            deedId={crypto.randomUUID()}
            startAmount={typedMoney(leftCents, currency)}
            words={words.refund}
          />
        </details>
      )}
    </Panel>
  );
}
