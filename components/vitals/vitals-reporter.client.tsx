'use client';

import { useEffect } from 'react';
import { asksNotToBeCounted } from './visitor.ts';

let isStarted = false;

async function start(release: string): Promise<void> {
  const { reportViews } = await import('./report-views.ts');
  reportViews(release);
}

/** Measures the visit for the shop's own figures, from after the page has loaded. Renders nothing. */
export function VitalsReporter({ release }: { readonly release: string }) {
  useEffect(() => {
    if (isStarted || asksNotToBeCounted()) return;
    isStarted = true;
    // A task later, so that the end of loading is itself measured.
    const begin = () => setTimeout(() => void start(release), 0);
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin, { once: true });
  }, [release]);
  return null;
}
