'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { type Locale, localeHref } from '#lib/text/locale';
import type { QuoteText } from '#lib/text/messages/quote';
import { addToCart, type OrderFailure, startCheckout } from './send-order.ts';

interface OrderQuoteProps {
  readonly token: string;
  readonly label: string;
  readonly locale: Locale;
  readonly text: Pick<QuoteText['order'], 'cart' | 'failed'>;
}

/** Orders a frozen quote, or puts it into the cart. */
export function OrderQuote({ token, label, locale, text }: OrderQuoteProps) {
  const [failure, setFailure] = useState<OrderFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isSending = useRef(false);

  useEffect(() => {
    // Back from the checkout the browser may show the page as it was left: busy.
    const wake = () => {
      isSending.current = false;
      setBusy(false);
    };
    addEventListener('pageshow', wake);
    return () => removeEventListener('pageshow', wake);
  }, []);

  const go = async (send: typeof startCheckout) => {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await send(token);
    if (answer.kind === 'done') {
      location.assign(localeHref(locale, answer.value));
      return;
    }
    isSending.current = false;
    setBusy(false);
    setFailure(answer.kind === 'failed' ? answer.failure : 'server');
  };

  return (
    <>
      <Button variant="primary" wide aria-busy={isBusy} onClick={() => go(startCheckout)}>
        {label}
      </Button>
      <Button wide className="mt-2" onClick={() => go(addToCart)}>
        {text.cart}
      </Button>
      {failure && (
        <Notice kind="poor" role="alert" title={text.failed.title} className="mt-4">
          <p>{text.failed[failure]}</p>
        </Notice>
      )}
    </>
  );
}
