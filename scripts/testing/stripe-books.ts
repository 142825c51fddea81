// What a provider of card payments keeps: the books of scripts/testing/stripe-server.ts.
import {
  ApiError,
  type FakeDispute,
  type FakeEvent,
  type FakeIntent,
  type FakeRefund,
  type FakeSession,
  nested,
  newId,
} from './stripe-objects.ts';

type Tell = (event: FakeEvent) => void;

/** This card is refused; every other one is good. */
export const refusedCard = '4000 0000 0000 0002';
export const goodCard = '4242 4242 4242 4242';

function found<Thing>(thing: Thing | undefined, id: string): Thing {
  if (thing) return thing;
  throw new ApiError(404, 'invalid_request_error', `No such object: ${id}`);
}

export class StripeBooks {
  readonly sessions = new Map<string, FakeSession>();
  readonly intents = new Map<string, FakeIntent>();
  readonly refunds: FakeRefund[] = [];
  readonly disputes: FakeDispute[] = [];
  /** How refunds are answered from now on. */
  refundStatus: FakeRefund['status'] = 'succeeded';
  readonly #tell: Tell;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  #happened(type: string, object: object): void {
    const created = Math.floor(Date.now() / 1000);
    this.#tell({ id: newId('evt'), object: 'event', type, created, data: { object: { ...object } } });
  }

  openSession(form: URLSearchParams, pageOf: (id: string) => string): FakeSession {
    const id = newId('cs_test');
    const price = nested(form, 'line_items[0][price_data]');
    const session: FakeSession = {
      id,
      object: 'checkout.session',
      url: pageOf(id),
      amount_total: Number(price.unit_amount) * Number(form.get('line_items[0][quantity]')),
      currency: price.currency ?? '',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      metadata: nested(form, 'metadata'),
      success_url: form.get('success_url') ?? '',
      cancel_url: form.get('cancel_url') ?? '',
    };
    this.sessions.set(id, session);
    return session;
  }

  session(id: string): FakeSession {
    return found(this.sessions.get(id), id);
  }

  expire(id: string): FakeSession {
    const session = this.session(id);
    if (session.status !== 'open') {
      throw new ApiError(400, 'invalid_request_error', 'Only open sessions can be expired.');
    }
    session.status = 'expired';
    this.#happened('checkout.session.expired', session);
    return session;
  }

  #intentOf(session: FakeSession): FakeIntent {
    const known = session.payment_intent ? this.intents.get(session.payment_intent) : undefined;
    if (known) return known;
    const intent: FakeIntent = {
      id: newId('pi'),
      object: 'payment_intent',
      amount: session.amount_total,
      amount_received: 0,
      currency: session.currency,
      status: 'requires_payment_method',
      last_payment_error: null,
      latest_charge: null,
      metadata: session.metadata,
    };
    this.intents.set(intent.id, intent);
    session.payment_intent = intent.id;
    return intent;
  }

  /** A customer types a card; a session that is paid cannot be paid again. */
  pay(sessionId: string, card: string): 'paid' | 'refused' | 'closed' {
    const session = this.session(sessionId);
    if (session.status !== 'open') return 'closed';
    const intent = this.#intentOf(session);
    if (card.replaceAll(' ', '') === refusedCard.replaceAll(' ', '')) {
      intent.last_payment_error = { code: 'card_declined', decline_code: 'insufficient_funds' };
      this.#happened('payment_intent.payment_failed', intent);
      return 'refused';
    }
    intent.status = 'succeeded';
    intent.amount_received = intent.amount;
    intent.last_payment_error = null;
    intent.latest_charge = newId('ch');
    session.status = 'complete';
    session.payment_status = 'paid';
    this.#happened('charge.succeeded', { id: intent.latest_charge, object: 'charge' });
    this.#happened('payment_intent.succeeded', intent);
    this.#happened('checkout.session.completed', session);
    return 'paid';
  }

  refund(form: URLSearchParams): FakeRefund {
    const intent = found(this.intents.get(form.get('payment_intent') ?? ''), 'payment_intent');
    const gone = this.refundsOf(intent.id).reduce((sum, { amount }) => sum + amount, 0);
    const amount = Number(form.get('amount'));
    if (amount > intent.amount_received - gone) {
      throw new ApiError(400, 'invalid_request_error', 'More than is left of the charge.');
    }
    const refund: FakeRefund = {
      id: newId('re'),
      object: 'refund',
      amount,
      payment_intent: intent.id,
      status: this.refundStatus,
      metadata: nested(form, 'metadata'),
    };
    this.refunds.push(refund);
    this.#happened('charge.refunded', { object: 'charge', payment_intent: intent.id });
    return refund;
  }

  refundsOf(intentId: string): readonly FakeRefund[] {
    return this.refunds.filter(({ payment_intent: intent }) => intent === intentId);
  }

  /** A bank sends a refund back: the account is closed. */
  failRefund(id: string): void {
    const refund = found(
      this.refunds.find((each) => each.id === id),
      id,
    );
    refund.status = 'failed';
    refund.failure_reason = 'lost_or_stolen_card';
    this.#happened('refund.failed', refund);
  }

  dispute(intentId: string): FakeDispute {
    const { amount } = found(this.intents.get(intentId), intentId);
    const status = 'needs_response' as const;
    const dispute: FakeDispute = {
      id: newId('dp'),
      object: 'dispute',
      amount,
      payment_intent: intentId,
      status,
    };
    this.disputes.push(dispute);
    this.#happened('charge.dispute.created', dispute);
    return dispute;
  }

  closeDispute(dispute: FakeDispute, status: 'won' | 'lost'): void {
    dispute.status = status;
    this.#happened('charge.dispute.closed', dispute);
  }

  disputesOf(intentId: string): readonly FakeDispute[] {
    return this.disputes.filter(({ payment_intent: intent }) => intent === intentId);
  }

  /** What was really charged. */
  get charges(): readonly FakeIntent[] {
    return [...this.intents.values()].filter(({ status }) => status === 'succeeded');
  }
}
