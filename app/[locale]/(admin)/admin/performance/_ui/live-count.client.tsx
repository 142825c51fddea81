'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

const everyMs = 15_000;

interface LiveCountProps {
  readonly label: string;
  readonly again: string;
}

/** Says up to when was counted; counts again when asked, and by itself while the page is looked at. */
export function LiveCount({ label, again }: LiveCountProps) {
  const router = useRouter();
  const [isCounting, startCounting] = useTransition();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <button
      type="button"
      aria-busy={isCounting}
      title={again}
      onClick={() => startCounting(() => router.refresh())}
      className="num inline-flex min-h-11 items-center gap-2 text-left text-13 text-ink-2 underline-offset-4 hover:underline"
    >
      <span aria-hidden="true" className="h-[9px] w-3 border-y-2 border-good" />
      {label}
      <span className="sr-only">. {again}</span>
    </button>
  );
}
