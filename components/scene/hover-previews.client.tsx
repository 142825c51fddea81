'use client';

import { useEffect } from 'react';

/** Lets works that can be turned be turned in their list: draws nothing itself, and waits to be needed. */
export function HoverPreviews() {
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const wake = (event: Event) => {
      document.removeEventListener('pointerover', wake);
      document.removeEventListener('focusin', wake);
      import('./watch-tiles.ts').then(
        ({ watchTiles }) => !signal.aborted && watchTiles(signal, event),
        // A list without previews is a list.
        () => undefined,
      );
    };
    const options = { signal, passive: true };
    document.addEventListener('pointerover', wake, options);
    document.addEventListener('focusin', wake, options);
    return () => life.abort();
  }, []);
  return null;
}
