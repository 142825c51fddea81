import { markGoal } from '#components/vitals/mark';
import type { PrintSettings } from '#lib/quote';
import type { QuoteText } from '#lib/text/messages/quote';
import type { OrderTarget } from './choices.tsx';

export type OrderFailure = keyof Omit<QuoteText['order']['failed'], 'title'>;

/** What came of asking the server: an address to go to, another sum, or a failure that has its own sentence. */
export type OrderAnswer =
  | { readonly kind: 'done'; readonly value: string }
  | { readonly kind: 'price-changed'; readonly totalCents: number }
  | { readonly kind: 'failed'; readonly failure: OrderFailure };

interface WantedQuote {
  readonly target: Exclude<OrderTarget, { kind: 'waiting' }>;
  readonly settings: PrintSettings;
  readonly expectedTotalCents: number;
}

const failures: Readonly<Record<string, OrderFailure>> = {
  'quote-needs-review': 'needs-review',
  'quote-expired': 'quote-expired',
  'cart-full': 'cart-full',
  'quote-changed': 'quote-expired',
  'quote-unknown': 'quote-expired',
  'model-unknown': 'model-gone',
  'project-unknown': 'model-gone',
  'project-without-model': 'model-gone',
};

/** Freezes the price at the server; the value is the quote's token. */
export async function freezePrice({ target, ...wanted }: WantedQuote): Promise<OrderAnswer> {
  const subject =
    target.kind === 'project'
      ? { projectSlug: target.slug }
      : { modelId: target.modelId, accessKey: target.accessKey, isRepaired: target.isRepaired };
  const answer = await post('/api/v1/quotes', { ...subject, ...wanted }, 'token');
  if (answer.kind === 'done') markGoal('quote');
  return answer;
}

/** Begins a checkout; the value is the shop path where it goes on. */
export async function startCheckout(quoteToken: string): Promise<OrderAnswer> {
  return await post('/api/v1/checkouts', { quoteToken }, 'next');
}

/** Puts a frozen quote into the cart; the value is the cart's shop path. */
export async function addToCart(quoteToken: string): Promise<OrderAnswer> {
  const answer = await post('/api/v1/cart/items', { quoteToken }, 'address');
  if (answer.kind === 'done') markGoal('cart');
  return answer;
}

async function post(path: string, body: unknown, wanted: string): Promise<OrderAnswer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) return failureOf(response.status, answer);
    const value = read(read(answer, 'data'), wanted);
    return typeof value === 'string' ? { kind: 'done', value } : { kind: 'failed', failure: 'server' };
  } catch {
    return { kind: 'failed', failure: 'offline' };
  }
}

function failureOf(status: number, problem: unknown): OrderAnswer {
  const reason = read(problem, 'reason');
  const totalCents = read(read(problem, 'facts'), 'totalCents');
  if (reason === 'price-changed' && typeof totalCents === 'number')
    return { kind: 'price-changed', totalCents };
  if (status === 429) return { kind: 'failed', failure: 'too-many' };
  return { kind: 'failed', failure: (typeof reason === 'string' && failures[reason]) || 'server' };
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? new Map(Object.entries(value)).get(name)
    : undefined;
}
