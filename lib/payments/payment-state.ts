import type { orderPaymentStates, payments } from '#lib/db';
import type { DisputeState } from './provider.ts';

export type OrderPaymentState = (typeof orderPaymentStates)[number];

type Sums = Pick<typeof payments.$inferSelect, 'paidCents' | 'refundedCents' | 'dispute'>;

export interface PaymentSums {
  readonly paidCents: number;
  readonly refundedCents: number;
  readonly state: OrderPaymentState;
}

/** Money that a lost dispute took back went back as surely as a refund. */
function wentBack({ paidCents, refundedCents, dispute }: Sums): number {
  return dispute === 'lost' ? paidCents : refundedCents;
}

function hasDispute(payments: readonly Sums[], state: DisputeState): boolean {
  return payments.some(({ dispute }) => dispute === state);
}

/** Where the money of an order stands, from its payments alone. */
export function derivePaymentSums(payments: readonly Sums[], totalCents: number): PaymentSums {
  const paidCents = payments.reduce((sum, payment) => sum + payment.paidCents, 0);
  const refundedCents = payments.reduce((sum, payment) => sum + wentBack(payment), 0);
  const state = (): OrderPaymentState => {
    if (hasDispute(payments, 'open')) return 'disputed';
    if (paidCents === 0) return totalCents === 0 ? 'paid' : 'due';
    if (refundedCents >= paidCents) return 'refunded';
    if (paidCents - refundedCents >= totalCents) return 'paid';
    return refundedCents > 0 ? 'part-refunded' : 'part-paid';
  };
  return { paidCents, refundedCents, state: state() };
}

/** What is still to be paid. Money that was given back is not asked for again. */
export function dueCents({
  totalCents,
  paidCents,
}: {
  readonly totalCents: number;
  readonly paidCents: number;
}): number {
  return Math.max(0, totalCents - paidCents);
}
