import 'server-only';
import { env } from '#lib/env';
import { DomainError } from '#lib/errors';
import { byHandProvider } from './by-hand-provider.ts';
import type { CardProvider, PaymentProvider, ProviderName } from './provider.ts';
import { createStripeProvider } from './stripe-provider.ts';

let cards: CardProvider | null | undefined;

/** Who takes cards for this shop; null where it takes none. */
export function findCardProvider(): CardProvider | null {
  if (cards !== undefined) return cards;
  const {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: apiUrl,
  } = env();
  cards = secretKey && webhookSecret ? createStripeProvider({ secretKey, webhookSecret, apiUrl }) : null;
  return cards;
}

export function getCardProvider(): CardProvider {
  const provider = findCardProvider();
  if (provider) return provider;
  throw new DomainError('UNAVAILABLE', 'This shop takes no cards.', { reason: 'no-card-payments' });
}

export function getProvider(name: ProviderName): PaymentProvider {
  return name === 'stripe' ? getCardProvider() : byHandProvider;
}
