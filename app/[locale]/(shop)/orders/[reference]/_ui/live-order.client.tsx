'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { OrderLink } from './order-form-state.ts';

interface LiveOrderProps {
  readonly link: OrderLink;
  /** Names what the page shows. */
  readonly stamp: string;
  readonly headline: string;
  readonly messageCount: number;
  readonly text: { readonly changed: string; readonly message: string };
}

/** Makes the page anew when its order changes, and says so to who does not see it. */
export function LiveOrder({ link, stamp, headline, messageCount, text }: LiveOrderProps) {
  const { refresh } = useRouter();
  const { reference, orderKey } = link;
  const shown = useRef(stamp);
  const first = useRef({ headline, messageCount });
  useEffect(() => {
    shown.current = stamp;
  }, [stamp]);
  useEffect(() => {
    let isGone = false;
    let stop: (() => void) | undefined;
    // After the page: it stands without.
    void import('./follow-order.ts').then(({ followOrder }) => {
      if (!isGone) stop = followOrder({ reference, orderKey, shown: () => shown.current, onChange: refresh });
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [reference, orderKey, refresh]);
  const said = [
    headline === first.current.headline ? '' : text.changed,
    messageCount > first.current.messageCount ? text.message : '',
  ];
  return (
    <p role="status" className="sr-only">
      {said.filter(Boolean).join(' ')}
    </p>
  );
}
