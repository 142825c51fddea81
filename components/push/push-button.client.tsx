'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import type { Locale } from '#lib/text/locale';
import type { PushText } from '#lib/text/messages/push';
import { readSubscription, subscribe, unsubscribe } from './subscribe.ts';

interface PushButtonProps {
  readonly publicKey: string;
  /** Where the browser's address is kept, and forgotten again. */
  readonly address: string;
  readonly locale: Locale;
  readonly text: PushText;
}

type State = 'unknown' | 'off' | 'on' | 'denied' | 'failed' | 'busy';

/** Asks this browser to show notices; not there where a browser has no such thing. */
export function PushButton({ publicKey, address, locale, text }: PushButtonProps) {
  const [state, setState] = useState<State>('unknown');
  useEffect(() => {
    if (!('PushManager' in globalThis && 'serviceWorker' in navigator && 'Notification' in globalThis))
      return;
    const look = async () => {
      if (Notification.permission === 'denied') return setState('denied');
      setState((await readSubscription(address)) ? 'on' : 'off');
    };
    void look();
  }, [address]);

  const change = async (to: 'on' | 'off') => {
    setState('busy');
    try {
      if (to === 'on') await subscribe({ publicKey, address, locale });
      else await unsubscribe(address);
      setState(to);
    } catch {
      setState(Notification.permission === 'denied' ? 'denied' : 'failed');
    }
  };
  if (state === 'unknown') return null;
  const isOn = state === 'on';
  return (
    <div>
      <p role="status" className="text-14 text-ink-2">
        {isOn && text.isOn}
        {state === 'denied' && text.denied}
        {state === 'failed' && text.failed}
      </p>
      {state !== 'denied' && (
        <Button
          size="small"
          className="mt-1.5"
          disabled={state === 'busy'}
          onClick={() => void change(isOn ? 'off' : 'on')}
        >
          {isOn ? text.off : text.on}
        </Button>
      )}
    </div>
  );
}
