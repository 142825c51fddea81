import { describe, expect, it } from 'vitest';
import { listNextStatuses, type OrderStatus, orderPath } from './transitions.ts';

const statuses: readonly OrderStatus[] = [
  'new',
  'confirmed',
  'in-production',
  'ready',
  'shipped',
  'completed',
  'cancelled',
  'refunded',
  'disputed',
];

/** Every change that there is, by status: by post, and where it differs, on pickup. */
const allowed: Record<OrderStatus, { post: readonly OrderStatus[]; pickup?: readonly OrderStatus[] }> = {
  new: { post: ['confirmed', 'cancelled'] },
  confirmed: { post: ['in-production', 'cancelled'] },
  'in-production': { post: ['ready', 'cancelled'] },
  ready: {
    post: ['shipped', 'in-production', 'cancelled'],
    pickup: ['completed', 'in-production', 'cancelled'],
  },
  shipped: { post: ['completed', 'disputed'] },
  completed: { post: ['disputed', 'refunded'] },
  cancelled: { post: ['refunded'] },
  disputed: { post: ['completed', 'refunded'] },
  refunded: { post: [] },
};

describe('transitions of an order', () => {
  it.each(statuses)('from %s go exactly where the shop means them to', (from) => {
    const { post, pickup = post } = allowed[from];
    expect(listNextStatuses(from, 'post').map(({ to }) => to)).toEqual(post);
    expect(listNextStatuses(from, 'pickup').map(({ to }) => to)).toEqual(pickup);
  });

  it('need a reason wherever the customer would ask for one', () => {
    for (const from of statuses) {
      for (const { to, needsReason } of listNextStatuses(from, 'post')) {
        const isUsual = orderPath('post').indexOf(to) === orderPath('post').indexOf(from) + 1;
        expect(needsReason, `${from} to ${to}`).toBe(!isUsual || from === 'disputed' || from === 'cancelled');
      }
    }
  });

  it('lead from new to completed along the usual path, whatever the delivery', () => {
    for (const delivery of ['post', 'pickup'] as const) {
      const path = orderPath(delivery);
      for (const [index, from] of path.slice(0, -1).entries()) {
        expect(listNextStatuses(from, delivery)[0]).toEqual({ to: path[index + 1], needsReason: false });
      }
    }
  });
});
