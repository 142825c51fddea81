import 'server-only';
import type Stripe from 'stripe';
import type {
  DisputeState,
  ObservedPayment,
  ObservedRefund,
  PaymentEvent,
  PaymentState,
} from './provider.ts';

/** Under this name our ids travel with Stripe's objects. */
export const paymentIdKey = 'payment_id';
export const refundIdKey = 'refund_id';

export function idOf(object: string | { readonly id: string } | null | undefined): string | null {
  if (typeof object === 'string') return object;
  return object?.id ?? null;
}

function sessionState({ status, payment_status }: Stripe.Checkout.Session): PaymentState {
  if (status === 'expired') return 'ended';
  if (status !== 'complete') return 'open';
  return payment_status === 'paid' ? 'paid' : 'processing';
}

function refundStateOf(status: string | null): ObservedRefund['state'] {
  switch (status) {
    case 'succeeded':
      return 'done';
    case 'failed':
    case 'canceled':
      return 'failed';
    default:
      return 'pending';
  }
}

export function toObservedRefund(refund: Stripe.Refund): ObservedRefund {
  return {
    providerId: refund.id,
    refundId: refund.metadata?.[refundIdKey] ?? null,
    amountCents: refund.amount,
    state: refundStateOf(refund.status),
    failure: refund.failure_reason ?? null,
  };
}

/** A mere inquiry (`warning_`) holds no money back: only a dispute that does counts. */
export function disputeStateOf(disputes: readonly Stripe.Dispute[]): DisputeState | null {
  const holding = disputes.filter(({ status }) => !(status.startsWith('warning_') || status === 'prevented'));
  if (holding.some(({ status }) => status === 'lost')) return 'lost';
  if (holding.some(({ status }) => status !== 'won')) return 'open';
  return holding.length > 0 ? 'won' : null;
}

interface Seen {
  readonly session: Stripe.Checkout.Session;
  readonly intent: Stripe.PaymentIntent | null;
  readonly refunds: readonly Stripe.Refund[];
  readonly disputes: readonly Stripe.Dispute[];
}

/** What Stripe's objects say of a payment, in the shop's words. */
export function toObservedPayment({ session, intent, refunds, disputes }: Seen): ObservedPayment {
  const error = intent?.last_payment_error;
  return {
    providerId: session.id,
    intentId: intent?.id ?? null,
    state: sessionState(session),
    amountCents: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    paidCents: intent?.amount_received ?? 0,
    dispute: disputeStateOf(disputes),
    failure: intent?.status === 'succeeded' ? null : (error?.decline_code ?? error?.code ?? null),
    refunds: refunds.map(toObservedRefund),
  };
}

type About = NonNullable<PaymentEvent['about']>;

const aboutNothing: About = {
  paymentId: null,
  providerId: null,
  intentId: null,
  amountCents: null,
  currency: null,
};

function aboutSession(session: Stripe.Checkout.Session): About {
  return {
    paymentId: session.metadata?.[paymentIdKey] ?? null,
    providerId: session.id,
    intentId: idOf(session.payment_intent),
    amountCents: session.amount_total,
    currency: session.currency?.toUpperCase() ?? null,
  };
}

function aboutIntent(intent: Stripe.PaymentIntent): About {
  return {
    ...aboutNothing,
    paymentId: intent.metadata[paymentIdKey] ?? null,
    intentId: intent.id,
    amountCents: intent.amount,
    currency: intent.currency.toUpperCase(),
  };
}

/** Which payment an event is about; null for the kinds that say nothing of one. */
function aboutOf(event: Stripe.Event): PaymentEvent['about'] {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
      return aboutSession(event.data.object);
    case 'payment_intent.succeeded':
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return aboutIntent(event.data.object);
    case 'charge.refunded':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return { ...aboutNothing, intentId: idOf(event.data.object.payment_intent) };
    default:
      return null;
  }
}

export function toPaymentEvent(event: Stripe.Event): PaymentEvent {
  const { id, type, created } = event;
  return { id, type, happenedAt: new Date(created * 1000), about: aboutOf(event) };
}
