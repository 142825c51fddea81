import type { OrderPaymentState } from '#lib/payments';
import type { OrderStatus } from './transitions.ts';

interface Money {
  readonly status: OrderStatus;
  readonly previous: OrderPaymentState;
  readonly state: OrderPaymentState;
  /** What the status was when the dispute began. */
  readonly beforeDispute: OrderStatus;
}

/** The status that an order takes by its money; null where it stays. The only place where the one leads to the other. */
export function statusByMoney({ status, previous, state, beforeDispute }: Money): OrderStatus | null {
  if (status === 'refunded') return null;
  switch (state) {
    case 'disputed':
      return status === 'disputed' ? null : 'disputed';
    case 'refunded':
      return 'refunded';
    case 'due':
    case 'part-paid':
    case 'paid':
    case 'part-refunded':
      return previous === 'disputed' && status === 'disputed' ? beforeDispute : null;
  }
}
