import type { DeliveryMethod, OrderStatus } from '#lib/orders';
import type { OrdersText } from '#lib/text/messages/orders';

/** The status as a sentence; the last steps differ by how the order reaches its customer. */
export function statusHeadline(status: OrderStatus, delivery: DeliveryMethod, text: OrdersText): string {
  switch (status) {
    case 'ready':
      return text.headline[`ready-${delivery}`];
    case 'completed':
      return text.headline[`completed-${delivery}`];
    default:
      return text.headline[status];
  }
}

export function stepTitle(status: OrderStatus, delivery: DeliveryMethod, text: OrdersText): string {
  const { steps } = text.timeline;
  return status === 'completed' ? steps[`completed-${delivery}`] : steps[status];
}
