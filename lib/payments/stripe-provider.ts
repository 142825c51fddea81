import 'server-only';
import Stripe from 'stripe';
import { DomainError } from '#lib/errors';
import type { CardProvider, PaymentRequest } from './provider.ts';
import {
  paymentIdKey,
  refundIdKey,
  toObservedPayment,
  toObservedRefund,
  toPaymentEvent,
} from './stripe-words.ts';

interface StripeOptions {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Stripe's own server where it is left out. */
  readonly apiUrl?: string | undefined;
}

const timeoutMs = 15_000;
const retries = 2;

function connect({ secretKey, apiUrl }: StripeOptions): Stripe {
  const options = { timeout: timeoutMs, maxNetworkRetries: retries, telemetry: false };
  if (!apiUrl) return new Stripe(secretKey, options);
  const { protocol, hostname, port } = new URL(apiUrl);
  return new Stripe(secretKey, {
    ...options,
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port ? { port: Number(port) } : {}),
  });
}

/** What the customer may try again later; the cause goes into the log, not to him. */
function unavailable(cause: unknown): DomainError {
  return new DomainError('UNAVAILABLE', 'The payment provider did not answer as it should.', {
    reason: 'payment-provider',
    cause,
  });
}

async function asking<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof Stripe.errors.StripeError ? unavailable(error) : error;
  }
}

function sessionOf(request: PaymentRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { [paymentIdKey]: request.paymentId };
  const price_data = {
    currency: request.currency.toLowerCase(),
    unit_amount: request.amountCents,
    product_data: { name: request.title },
  };
  return {
    mode: 'payment',
    line_items: [{ price_data, quantity: 1 }],
    client_reference_id: request.paymentId,
    metadata,
    payment_intent_data: { metadata, description: request.title },
    customer_email: request.email,
    locale: request.locale,
    success_url: request.paidUrl,
    cancel_url: request.stoppedUrl,
  };
}

function isRefusal(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}

/** Cards by Stripe's hosted page: the shop never sees a card number. */
export function createStripeProvider(options: StripeOptions): CardProvider {
  const stripe = connect(options);
  return {
    name: 'stripe',
    start: (request) =>
      asking(async () => {
        const idempotencyKey = `payment-${request.paymentId}`;
        const { id, url } = await stripe.checkout.sessions.create(sessionOf(request), { idempotencyKey });
        if (!url) throw unavailable(new Error(`The session ${id} has no page.`));
        return { providerId: id, address: url };
      }),
    observe: (providerId) =>
      asking(async () => {
        const session = await stripe.checkout.sessions.retrieve(providerId, { expand: ['payment_intent'] });
        const { payment_intent: intent } = session;
        if (!intent || typeof intent === 'string') {
          return toObservedPayment({ session, intent: null, refunds: [], disputes: [] });
        }
        if (intent.status !== 'succeeded') {
          return toObservedPayment({ session, intent, refunds: [], disputes: [] });
        }
        const about = { payment_intent: intent.id, limit: 100 };
        const [refunds, disputes] = await Promise.all([
          stripe.refunds.list(about),
          stripe.disputes.list(about),
        ]);
        return toObservedPayment({ session, intent, refunds: refunds.data, disputes: disputes.data });
      }),
    end: (providerId) =>
      asking(async () => {
        try {
          await stripe.checkout.sessions.expire(providerId);
        } catch (error) {
          // Paid, or closed before: `observe` tells which.
          if (!isRefusal(error)) throw error;
        }
      }),
    refund: ({ refundId, intentId, amountCents }) =>
      asking(async () => {
        if (!intentId) throw unavailable(new Error('A refund needs a payment that has come in.'));
        const params = {
          payment_intent: intentId,
          amount: amountCents,
          metadata: { [refundIdKey]: refundId },
        };
        try {
          const idempotencyKey = `refund-${refundId}`;
          return toObservedRefund(await stripe.refunds.create(params, { idempotencyKey }));
        } catch (error) {
          if (!isRefusal(error)) throw error;
          return {
            providerId: null,
            refundId,
            amountCents,
            state: 'failed',
            failure: error.code ?? 'refused',
          };
        }
      }),
    readEvent: async (body, signature) => {
      try {
        return toPaymentEvent(stripe.webhooks.constructEvent(body, signature ?? '', options.webhookSecret));
      } catch (cause) {
        if (!(cause instanceof Stripe.errors.StripeSignatureVerificationError)) throw cause;
        throw new DomainError('INVALID', 'The signature is missing, wrong or too old.', {
          reason: 'webhook-signature',
          cause,
        });
      }
    },
  };
}
