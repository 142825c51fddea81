import { useEffect, useRef, useState } from 'react';
import type { PricedQuote } from '#lib/quote';
import { type Locale, localeHref } from '#lib/text';
import type { OrderTarget } from './choices.tsx';
import { addToCart, freezePrice, type OrderAnswer, type OrderFailure, startCheckout } from './send-order.ts';

/** Where a press of a button leads: into the checkout, into the cart, or to the quote's own page. */
export type OrderIntent = 'order' | 'cart' | 'save';

export type OrderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly intent: OrderIntent }
  | {
      readonly kind: 'price-changed';
      readonly intent: OrderIntent;
      readonly wasCents: number;
      readonly nowCents: number;
    }
  | { readonly kind: 'failed'; readonly failure: OrderFailure };

interface Wanted {
  readonly intent: OrderIntent;
  readonly quote: PricedQuote;
  /** The sum that the customer has read. */
  readonly expectedTotalCents: number;
}

const idle: OrderState = { kind: 'idle' };

/** Freezes a price and goes on with it. A second press while the first is under way does nothing. */
export function useOrder({ target, locale }: { target: OrderTarget; locale: Locale }) {
  const [state, setState] = useState<OrderState>(idle);
  const isBusy = useRef(false);
  const frozen = useRef<{ key: string; token: string } | null>(null);

  useEffect(() => {
    // Back from the checkout the browser may show the page as it was left: busy.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      isBusy.current = false;
      setState(idle);
    };
    addEventListener('pageshow', wake);
    return () => removeEventListener('pageshow', wake);
  }, []);

  const tokenFor = async ({ quote, expectedTotalCents }: Wanted): Promise<OrderAnswer> => {
    if (target.kind === 'waiting') return { kind: 'failed', failure: 'server' };
    const wanted = { target, settings: quote.settings, expectedTotalCents };
    const key = JSON.stringify(wanted);
    if (frozen.current?.key === key) return { kind: 'done', value: frozen.current.token };
    const answer = await freezePrice(wanted);
    if (answer.kind === 'done') frozen.current = { key, token: answer.value };
    return answer;
  };

  const submit = async (wanted: Wanted) => {
    if (isBusy.current || target.kind === 'waiting') return;
    isBusy.current = true;
    setState({ kind: 'busy', intent: wanted.intent });
    const answer = await tokenFor(wanted);
    const next = answer.kind === 'done' ? await nextPath(wanted.intent, answer.value) : answer;
    if (next.kind === 'done') {
      location.assign(localeHref(locale, next.value));
      return;
    }
    isBusy.current = false;
    setState(
      next.kind === 'failed'
        ? next
        : {
            kind: 'price-changed',
            intent: wanted.intent,
            wasCents: wanted.expectedTotalCents,
            nowCents: next.totalCents,
          },
    );
  };

  return { state, submit, dismiss: () => setState(idle) };
}

async function nextPath(intent: OrderIntent, token: string): Promise<OrderAnswer> {
  switch (intent) {
    case 'order':
      return await startCheckout(token);
    case 'cart':
      return await addToCart(token);
    case 'save':
      return { kind: 'done', value: `/quotes/${token}` };
  }
}
