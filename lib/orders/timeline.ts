import { type DeliveryMethod, type OrderStatus, orderPath } from './transitions.ts';

interface StatusChange {
  readonly toStatus: OrderStatus;
  readonly createdAt: Date;
  readonly reason: string | null;
}

export interface TimelineStep {
  readonly status: OrderStatus;
  readonly phase: 'done' | 'now' | 'next';
  readonly at: Date | null;
  readonly reason: string | null;
}

const ends: ReadonlySet<OrderStatus> = new Set(['completed', 'cancelled', 'refunded']);

/** What happened to an order, what holds now, and what comes if nothing stops it. */
export function deriveTimeline({
  events,
  deliveryMethod,
}: {
  events: readonly StatusChange[];
  deliveryMethod: DeliveryMethod;
}): readonly TimelineStep[] {
  const happened = events.map(({ toStatus, createdAt, reason }, index) => {
    const isLast = index === events.length - 1;
    const phase = isLast && !ends.has(toStatus) ? ('now' as const) : ('done' as const);
    return { status: toStatus, phase, at: createdAt, reason };
  });
  const path = orderPath(deliveryMethod);
  const current = happened.at(-1)?.status;
  const place = current ? path.indexOf(current) : -1;
  const coming = place < 0 ? [] : path.slice(place + 1);
  return [
    ...happened,
    ...coming.map((status) => ({ status, phase: 'next' as const, at: null, reason: null })),
  ];
}
