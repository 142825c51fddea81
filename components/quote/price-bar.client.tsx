'use client';

import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { cn } from '#lib/cn';

interface PriceBarProps {
  readonly label: string;
  readonly sum: string;
  readonly note: string;
  /** The button of the price box: while it is in view, the bar is not needed. */
  readonly rival: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** On phones: the price at the lower edge, with the one next step. */
export function PriceBar({ label, sum, note, rival, children }: PriceBarProps) {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const button = rival.current;
    if (!button) return;
    const watch = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting ?? false));
    watch.observe(button);
    return () => watch.disconnect();
  }, [rival]);
  return (
    <aside
      aria-label={label}
      data-price-bar=""
      className={cn(
        'fixed inset-x-0 bottom-0 z-9 flex items-center justify-between gap-3 border-t border-ink bg-surface px-gutter py-2.5 transition-[translate,visibility] duration-[220ms] motion-reduce:transition-none md:hidden',
        isAway && 'invisible translate-y-full',
      )}
    >
      <div className="min-w-0">
        <b className="num block text-22 leading-tight font-bold tracking-head">{sum}</b>
        <span className="num block truncate text-13 text-ink-2">{note}</span>
      </div>
      {children}
    </aside>
  );
}
