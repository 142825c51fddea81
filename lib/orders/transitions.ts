import type { orderStatuses } from '#lib/db';

export type OrderStatus = (typeof orderStatuses)[number];
export type DeliveryMethod = 'pickup' | 'post';

interface Transition {
  readonly to: OrderStatus;
  /** Where an order may go only one way: by post, or into the customer's hands. */
  readonly only?: DeliveryMethod;
  readonly needsReason?: true;
  /** What only money does: nobody chooses it. */
  readonly by?: 'payment';
}

const byMoney: readonly Transition[] = [
  { to: 'refunded', by: 'payment' },
  { to: 'disputed', by: 'payment' },
];

/** Every change of status that there is. What is not in this table does not happen. */
const transitions: Readonly<Record<OrderStatus, readonly Transition[]>> = {
  new: [{ to: 'confirmed' }, { to: 'cancelled', needsReason: true }, ...byMoney],
  confirmed: [{ to: 'in-production' }, { to: 'cancelled', needsReason: true }, ...byMoney],
  'in-production': [{ to: 'ready' }, { to: 'cancelled', needsReason: true }, ...byMoney],
  ready: [
    { to: 'shipped', only: 'post' },
    { to: 'completed', only: 'pickup' },
    { to: 'in-production', needsReason: true },
    { to: 'cancelled', needsReason: true },
    ...byMoney,
  ],
  shipped: [{ to: 'completed' }, { to: 'disputed', needsReason: true }, ...byMoney],
  completed: [{ to: 'disputed', needsReason: true }, { to: 'refunded', needsReason: true }, ...byMoney],
  cancelled: [{ to: 'refunded', needsReason: true }, ...byMoney],
  disputed: [
    { to: 'completed', needsReason: true },
    { to: 'refunded', needsReason: true },
    ...(['new', 'confirmed', 'in-production', 'ready', 'shipped', 'completed', 'cancelled'] as const).map(
      (to) => ({ to, by: 'payment' as const }),
    ),
    { to: 'refunded', by: 'payment' },
  ],
  refunded: [],
};

export interface NextStatus {
  readonly to: OrderStatus;
  readonly needsReason: boolean;
}

/** Where an order may go from here; the usual next step comes first. */
export function listNextStatuses(from: OrderStatus, delivery: DeliveryMethod): readonly NextStatus[] {
  return transitions[from]
    .filter(({ only, by }) => by === undefined && (only === undefined || only === delivery))
    .map(({ to, needsReason = false }) => ({ to, needsReason }));
}

/** Whether the customer may call it off alone: until it is on the machine. */
export function mayCustomerCancel(status: OrderStatus): boolean {
  return status === 'new' || status === 'confirmed';
}

/** Whether money may take an order from here to there. */
export function isMovedByMoney(from: OrderStatus, to: OrderStatus): boolean {
  return transitions[from].some((each) => each.to === to && each.by === 'payment');
}

/** The steps of an order that nothing stops, in their order. */
export function orderPath(delivery: DeliveryMethod): readonly OrderStatus[] {
  const shipped = delivery === 'post' ? (['shipped'] as const) : [];
  return ['new', 'confirmed', 'in-production', 'ready', ...shipped, 'completed'];
}

/** Whether all of an order's parts have come off the machines. */
export function isPrinted(status: OrderStatus): boolean {
  return status === 'ready' || status === 'shipped' || status === 'completed';
}
