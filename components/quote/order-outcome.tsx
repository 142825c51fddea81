import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { fill } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { OrderState } from './use-order.ts';

interface OrderOutcomeProps {
  readonly state: OrderState;
  readonly money: (cents: number) => string;
  readonly text: QuoteText['order'];
  readonly onAccept: (changed: Extract<OrderState, { kind: 'price-changed' }>) => void;
  readonly onDismiss: () => void;
}

/** What came in the way of an order, and how to go on from there. */
export function OrderOutcome({ state, money, text, onAccept, onDismiss }: OrderOutcomeProps) {
  if (state.kind === 'failed') {
    return (
      <Notice kind="poor" role="alert" title={text.failed.title} className="mt-4">
        <p>{text.failed[state.failure]}</p>
      </Notice>
    );
  }
  if (state.kind !== 'price-changed') return null;
  const now = money(state.nowCents);
  return (
    <Notice kind="warn" role="alert" title={text.changed.title} className="mt-4">
      <p className="num">{fill(text.changed.sums, { was: money(state.wasCents), now })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" onClick={() => onAccept(state)}>
          {fill(text.changed.accept, { now })}
        </Button>
        <Button size="small" onClick={onDismiss}>
          {text.changed.keep}
        </Button>
      </div>
    </Notice>
  );
}
