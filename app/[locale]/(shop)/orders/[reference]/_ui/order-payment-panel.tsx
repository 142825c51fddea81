import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Panel } from '#components/ui/panel';
import { createOrderKey } from '#lib/orders';
import { fill, formatMoney } from '#lib/text';
import type { OrdersText } from '#lib/text/messages/orders';
import { payAction } from '../actions.ts';
import type { ShownOrder } from './shown-order.ts';

interface PanelProps extends ShownOrder {
  /** The customer came back without having paid. */
  readonly wasStopped: boolean;
  /** Code of why the page for paying did not open. */
  readonly problem: unknown;
}

function wordOf(words: Readonly<Record<string, string>>, code: unknown): string {
  return (typeof code === 'string' && Object.hasOwn(words, code) && words[code]) || (words.unknown ?? '');
}

/** What went wrong with the last try, in words; null where nothing did. */
function troubleOf({ order, wasStopped, problem, text }: PanelProps): string | null {
  const words: OrdersText['payment'] = text.payment;
  if (problem !== undefined) return wordOf(words.problems, problem);
  const failure = order.payments.at(-1)?.failure;
  if (failure) return fill(words.failed, { why: wordOf(words.failures, failure) });
  return wasStopped ? words.stopped : null;
}

function PayForm({ order, locale, text, dueCents }: ShownOrder & { readonly dueCents: number }) {
  const amount = formatMoney(dueCents, { locale, currency: order.currency });
  return (
    <form action={payAction} className="mt-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={order.reference} />
      <input type="hidden" name="key" value={createOrderKey(order.reference)} />
      <Button type="submit" variant="primary" wide>
        {fill(text.payment.pay, { amount })}
      </Button>
    </form>
  );
}

/** Where the money stands: what is to be paid, what came in, what went back. Nothing where there is nothing to say. */
export function OrderPaymentPanel(props: PanelProps) {
  const { order, locale, text } = props;
  const { paidCents, refundedCents, totalCents, paymentMethod, paymentState, status } = order;
  const words = text.payment;
  const isCard = paymentMethod === 'card';
  if (!isCard && paidCents === 0) return null;
  const money = (cents: number) => formatMoney(cents, { locale, currency: order.currency });
  const dueCents = Math.max(0, totalCents - paidCents);
  const isProcessing = order.payments.some(({ state }) => state === 'processing');
  const isOver = status === 'cancelled' || status === 'refunded';
  const canPay = isCard && dueCents > 0 && !isOver && !isProcessing;
  const trouble = canPay || props.problem !== undefined ? troubleOf(props) : null;
  return (
    <Panel id="payment" title={words.title}>
      {trouble && (
        <Notice kind={dueCents > 0 ? 'poor' : 'warn'} role="alert" className="mb-4">
          {trouble}
        </Notice>
      )}
      <div className="num grid gap-1">
        {paidCents > 0 && <p className="font-med">{fill(words.paid, { amount: money(paidCents) })}</p>}
        {refundedCents > 0 && <p>{fill(words.back, { amount: money(refundedCents) })}</p>}
        {paymentState === 'disputed' && <p>{words.disputed}</p>}
        {isProcessing && <p>{words.processing}</p>}
        {canPay && (
          <p className="font-med">
            {fill(paidCents > 0 ? words.rest : words.due, { amount: money(dueCents) })}
          </p>
        )}
        {canPay && <p className="text-14 text-ink-2">{words.dueLede}</p>}
      </div>
      {canPay && <PayForm {...props} dueCents={dueCents} />}
    </Panel>
  );
}
