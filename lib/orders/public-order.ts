import type { Order } from './get-order.ts';

/** What leaves by the API: no ids, nothing of other people, no field without a value. */
export function toPublicOrder(order: Omit<Order, 'payments' | 'changes'>) {
  return {
    reference: order.reference,
    status: order.status,
    createdAt: order.createdAt,
    ...(order.promisedFor ? { promisedFor: order.promisedFor } : {}),
    delivery: {
      method: order.deliveryMethod,
      ...(order.deliveryAddress ? { address: order.deliveryAddress } : {}),
    },
    payment: {
      method: order.paymentMethod,
      state: order.paymentState,
      paidCents: order.paidCents,
      refundedCents: order.refundedCents,
    },
    goodsCents: order.goodsCents,
    deliveryCents: order.deliveryCents,
    taxCents: order.taxCents,
    totalCents: order.totalCents,
    currency: order.currency,
    lines: order.lines.map(({ title, quantity, totalCents, frozen, projectSlug }) => ({
      title,
      quantity,
      totalCents,
      settings: frozen.settings,
      ...(projectSlug ? { projectSlug } : {}),
    })),
    events: order.events.map(({ fromStatus, toStatus, createdAt }) => ({
      ...(fromStatus ? { from: fromStatus } : {}),
      to: toStatus,
      at: createdAt,
    })),
  };
}
