'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const restMs = 65;
const mostPages = 24;

/** The shop address that an event points at, when it is one of our own pages. */
function addressAt(event: Event): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.download || link.hreflang) return null;
  const address = link.pathname + link.search;
  return address === location.pathname + location.search ? null : address;
}

function wantsLittleData(): boolean {
  return matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Loads a page ahead when a pointer rests on its link, a finger touches it or the keyboard reaches it. */
export function PrefetchOnIntent() {
  const router = useRouter();
  useEffect(() => {
    if (wantsLittleData()) return;
    const loaded = new Set<string>();
    let timer = 0;
    const load = (event: Event) => {
      window.clearTimeout(timer);
      const address = addressAt(event);
      if (!address || loaded.has(address) || loaded.size >= mostPages) return;
      const wait = event.type === 'pointerover' ? restMs : 0;
      timer = window.setTimeout(() => {
        loaded.add(address);
        router.prefetch(address);
      }, wait);
    };
    const kinds = ['pointerover', 'touchstart', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, load, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const kind of kinds) document.removeEventListener(kind, load);
    };
  }, [router]);
  return null;
}
