'use client';

import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  // Where the browser does not tell of changed cookies, the next page does.
  const store: EventTarget | undefined = window.cookieStore;
  store?.addEventListener('change', onChange);
  addEventListener('pageshow', onChange);
  return () => {
    store?.removeEventListener('change', onChange);
    removeEventListener('pageshow', onChange);
  };
}

const readCount = () => /nl_cart_count=(\d+)/.exec(document.cookie)?.[1] ?? '0';

/** How many parts are in the cart, as the server has last said. */
export function CartCount() {
  const count = useSyncExternalStore(subscribe, readCount, () => '0');
  return count !== '0' && <b className="cart-count">{count}</b>;
}
