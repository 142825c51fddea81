'use client';

import { type ReactNode, useEffect, useRef } from 'react';

interface ClosingMenusProps {
  readonly className: string;
  readonly children: ReactNode;
}

function closeMenu(target: EventTarget | null): void {
  const menu = target instanceof Element ? target.closest('details') : null;
  if (!menu?.open) return;
  menu.open = false;
  // Whoever goes on by keyboard is where they were, not at the top of the page.
  menu.querySelector('summary')?.focus();
}

/** Closes the menu that Escape is pressed in, or a link followed from, and leaves the focus on its button. */
export function ClosingMenus({ className, children }: ClosingMenusProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    bar.current?.addEventListener(
      'keydown',
      ({ key, target }) => {
        if (key === 'Escape') closeMenu(target);
      },
      { signal },
    );
    bar.current?.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('a')) closeMenu(target);
      },
      { signal },
    );
    return () => gone.abort();
  }, []);
  return (
    <div ref={bar} className={className}>
      {children}
    </div>
  );
}
