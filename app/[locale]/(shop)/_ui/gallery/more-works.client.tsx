'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { buttonClass } from '#components/ui/button-class';

interface MoreWorksProps {
  /** The next page, or null on the last. */
  readonly next: { readonly href: string; readonly label: string } | null;
  /** What stands after the last work. */
  readonly children: ReactNode;
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to the next page that brings its works here; without a script it is followed. */
export function MoreWorks({ next: first, children }: MoreWorksProps) {
  const router = useRouter();
  const shelf = useRef<HTMLDivElement>(null);
  const [next, setNext] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const load = async (href: string) => {
    setLoading(true);
    const page = await fetch(href).then((response) => response.text());
    const { body } = new DOMParser().parseFromString(page, 'text/html');
    const works = [...body.querySelectorAll<HTMLElement>('[data-works] > a.group:has(h2)')];
    const link = body.querySelector('[data-more]');
    shelf.current?.append(...works);
    works[0]?.focus();
    setNext(link && { href: link.getAttribute('href') ?? '', label: link.textContent });
    setLoading(false);
  };
  // Works that were brought are plain links: they go on without a new document like the others.
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    router.push(link.pathname);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked, by keyboard too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click */}
      <div ref={shelf} className="contents" onClick={follow} />
      {children}
      {next && (
        <a
          data-more
          href={next.href}
          rel="next"
          aria-busy={isLoading}
          className={`${buttonClass({})} col-span-full justify-self-center`}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            // The page that could not be brought can still be gone to.
            load(next.href).catch(() => location.assign(next.href));
          }}
        >
          {next.label}
        </a>
      )}
    </>
  );
}
