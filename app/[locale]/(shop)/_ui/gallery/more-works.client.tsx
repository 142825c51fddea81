'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { buttonClass } from '#components/ui/button-class';
import { keepBrought, keptBrought } from './brought-works.ts';

interface NextPage {
  readonly href: string;
  readonly label: string;
}

interface MoreWorksProps {
  /** The next page, or null on the last. */
  readonly next: NextPage | null;
  /** What stands after the last work. */
  readonly children: ReactNode;
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The works of a page of the list, and the page after it. */
async function fetchWorks(href: string) {
  const page = await fetch(href).then((response) => response.text());
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  const works = [...body.querySelectorAll<HTMLElement>('[data-works] > a.group:has(h2)')];
  const link = body.querySelector('[data-more]');
  return { works, next: link && { href: link.getAttribute('href') ?? '', label: link.textContent } };
}

/** A link to the next page that brings its works here; without a script it is followed. */
export function MoreWorks({ next: first, children }: MoreWorksProps) {
  const router = useRouter();
  const shelf = useRef<HTMLDivElement>(null);
  const pages = useRef(0);
  const [next, setNext] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const bring = async (href: string) => {
    setLoading(true);
    const { works, next: after } = await fetchWorks(href);
    shelf.current?.append(...works);
    pages.current += 1;
    setNext(after);
    setLoading(false);
    return { first: works[0], after };
  };
  const bringOne = async (href: string) => {
    const brought = await bring(href);
    brought.first?.focus();
    keepBrought(pages.current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const kept = keptBrought();
    if (kept.pages === 0) return;
    const bringAgain = async () => {
      let page: NextPage | null = first;
      while (page && pages.current < kept.pages) page = (await bring(page.href)).after;
    };
    // What cannot be brought again is behind the link, as before. A page that was only put aside has its works
    // still, but the browser went back to its place before they were shown.
    void bringAgain()
      .catch(() => setLoading(false))
      // After the browser has held on to what was in view while the works came in above it.
      .then(() => requestAnimationFrame(() => window.scrollTo({ top: kept.top, behavior: 'instant' })));
  }, []);
  useEffect(() => {
    const note = () => {
      if (pages.current > 0) keepBrought(pages.current);
    };
    // A click may lead away before the scrolling to its link has come to its end.
    const leave = { capture: true } as const;
    window.addEventListener('scrollend', note);
    window.addEventListener('click', note, leave);
    return () => {
      window.removeEventListener('scrollend', note);
      window.removeEventListener('click', note, leave);
    };
  }, []);
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
            bringOne(next.href).catch(() => location.assign(next.href));
          }}
        >
          {next.label}
        </a>
      )}
    </>
  );
}
