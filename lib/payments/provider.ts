import type { disputeStates, paymentProviders, paymentStates, refundStates } from '#lib/db';
import type { Locale } from '#lib/text';

export type PaymentState = (typeof paymentStates)[number];
export type DisputeState = (typeof disputeStates)[number];
export type RefundState = (typeof refundStates)[number];
export type ProviderName = (typeof paymentProviders)[number];

export interface PaymentRequest {
  /** Ours; whatever is asked with it again is the same payment. */
  readonly paymentId: string;
  readonly amountCents: number;
  readonly currency: string;
  /** What the customer reads beside the sum. */
  readonly title: string;
  readonly email: string;
  readonly locale: Locale;
  /** Where the customer comes back to: after paying, and without. */
  readonly paidUrl: string;
  readonly stoppedUrl: string;
}

export interface StartedPayment {
  readonly providerId: string;
  /** The page on which it is paid. */
  readonly address: string;
}

/** A payment as its provider sees it now. */
export interface ObservedPayment {
  readonly providerId: string;
  readonly intentId: string | null;
  readonly state: PaymentState;
  readonly amountCents: number;
  readonly currency: string;
  readonly paidCents: number;
  readonly dispute: DisputeState | null;
  readonly failure: string | null;
  readonly refunds: readonly ObservedRefund[];
}

export interface ObservedRefund {
  readonly providerId: string | null;
  /** Our id of it; null where it was made in the provider's own pages. */
  readonly refundId: string | null;
  readonly amountCents: number;
  readonly state: Exclude<RefundState, 'sending'>;
  readonly failure: string | null;
}

export interface RefundRequest {
  readonly refundId: string;
  /** What the provider calls the payment; null where it knows of none. */
  readonly intentId: string | null;
  readonly amountCents: number;
}

/** What a provider tells of itself: a hint that something has changed, never the truth about how much. */
export interface PaymentEvent {
  readonly id: string;
  readonly type: string;
  readonly happenedAt: Date;
  /** Null where the event is of a kind that the shop does not follow. */
  readonly about: {
    readonly paymentId: string | null;
    readonly providerId: string | null;
    readonly intentId: string | null;
    readonly amountCents: number | null;
    readonly currency: string | null;
  } | null;
}

/** How money comes in and goes back. All of it may be asked again: the same ids are the same payment and refund. */
export interface PaymentProvider {
  readonly name: ProviderName;
  /** Null where there is no page to pay on: an invoice, or the workshop's desk. */
  start(request: PaymentRequest): Promise<StartedPayment | null>;
  /** Null where nobody but the owner knows. */
  observe(providerId: string): Promise<ObservedPayment | null>;
  /** Closes the page on which it is paid; one that is paid stays paid. */
  end(providerId: string): Promise<void>;
  refund(request: RefundRequest): Promise<ObservedRefund>;
}

/** A provider that tells the shop by itself what has happened. */
export interface CardProvider extends PaymentProvider {
  start(request: PaymentRequest): Promise<StartedPayment>;
  observe(providerId: string): Promise<ObservedPayment>;
  /** Throws where the signature is missing, wrong or too old. */
  readEvent(body: string, signature: string | null): Promise<PaymentEvent>;
}
