import type { payments } from '#lib/db';
import type { DisputeState, ObservedPayment, PaymentState, RefundState } from './provider.ts';

type Payment = Pick<
  typeof payments.$inferSelect,
  'amountCents' | 'currency' | 'state' | 'intentId' | 'paidCents' | 'dispute' | 'failure' | 'fault'
>;

const stateRank: Record<PaymentState, number> = { open: 0, processing: 1, ended: 2, paid: 3 };
const disputeRank: Record<DisputeState, number> = { open: 1, won: 2, lost: 3 };

function rankOf(dispute: DisputeState | null): number {
  return dispute === null ? 0 : disputeRank[dispute];
}

function faultOf(payment: Payment, observed: ObservedPayment): Payment['fault'] {
  if (observed.currency !== payment.currency) return 'other-currency';
  const isOther =
    observed.amountCents !== payment.amountCents ||
    (observed.state === 'paid' && observed.paidCents !== payment.amountCents);
  return isOther ? 'other-amount' : null;
}

/**
 * What is known of a payment after one more look at it. Looks may come late, twice and in any order: money
 * that has come in leaves as a refund or a dispute only, and what is over never opens again.
 */
export function mergePayment(payment: Payment, observed: ObservedPayment): Payment {
  const fault = faultOf(payment, observed);
  if (fault) return { ...payment, fault };
  const isNews = stateRank[observed.state] > stateRank[payment.state];
  const state = isNews ? observed.state : payment.state;
  return {
    amountCents: payment.amountCents,
    currency: payment.currency,
    fault: payment.fault,
    state,
    intentId: payment.intentId ?? observed.intentId,
    paidCents: Math.max(payment.paidCents, observed.state === 'paid' ? observed.paidCents : 0),
    dispute: rankOf(observed.dispute) > rankOf(payment.dispute) ? observed.dispute : payment.dispute,
    failure: state === 'paid' ? null : (observed.failure ?? payment.failure),
  };
}

const refundRank: Record<RefundState, number> = { sending: 0, pending: 1, done: 2, failed: 3 };

/** The later of two states of a refund. A bank may send one back that was done. */
export function laterRefundState(known: RefundState, seen: RefundState): RefundState {
  return refundRank[seen] > refundRank[known] ? seen : known;
}
