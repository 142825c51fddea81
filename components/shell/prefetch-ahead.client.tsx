'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { pictureSources, workPictureSizes } from '#components/catalogue/picture-sources';
import { castBecause } from '#lib/cast';
import { sparesData } from './spares-data.ts';
import { countTraffic } from './view-traffic.ts';

interface PrefetchAheadProps {
  /** What one view of a page may ask for and weigh, with all that is loaded ahead. */
  readonly most: { readonly requests: number; readonly bytes: number };
}

type Prefetch = ReturnType<typeof useRouter>['prefetch'];

const hoverMs = 65;
const inViewMs = 300;
const mostPages = 24;
/** A page, the tree that it is part of, a script and the picture; with room for a large one. */
const costOfPage = { requests: 4, bytes: 100_000 };
/** The measuring of the visit, which is not in the count: what it fetches and what it sends. */
const measuring = 2;
/** The framework's default brings the frame that all works share, and nothing of the work itself. */
const wholePage = castBecause<Parameters<Prefetch>[1]>('its type is an enum of internals', { kind: 'full' });

function linkAt(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest('a') : null;
}

/** The shop address that a link leads to, when it is one of our own pages. */
function addressOf(link: HTMLAnchorElement): string | null {
  if (link.origin !== location.origin || link.download || link.hreflang) return null;
  const address = link.pathname + link.search;
  return address === location.pathname + location.search ? null : address;
}

function isInView(link: Element): boolean {
  const { top, bottom, height } = link.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

/** The picture that the page begins with, in the size that it will have there. */
function loadPicture(path: string): void {
  const picture = new Image();
  picture.fetchPriority = 'low';
  picture.sizes = workPictureSizes;
  picture.srcset = pictureSources(path);
}

/**
 * Loads pages ahead: when a pointer rests on a link, a finger touches it or the keyboard reaches it, and works
 * that have been in view for a moment, as far as the budget of the view goes. Nothing where data is dear.
 */
export function PrefetchAhead({ most }: PrefetchAheadProps) {
  const router = useRouter();
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another view, with a budget of its own
  useEffect(() => {
    if (sparesData()) return;
    const loaded = new Set<string>();
    const traffic = countTraffic();
    let hoverTimer = 0;
    let viewTimer = 0;
    // What was asked for ahead counts before it has come.
    let promised = 0;
    const load = (link: HTMLAnchorElement) => {
      const address = addressOf(link);
      if (!address || loaded.has(address) || loaded.size >= mostPages) return false;
      loaded.add(address);
      router.prefetch(address, wholePage);
      if (link.dataset.picture) loadPicture(link.dataset.picture);
      return true;
    };
    const point = (event: Event) => {
      window.clearTimeout(hoverTimer);
      const link = linkAt(event);
      if (!link || traffic.bytes + costOfPage.bytes > most.bytes) return;
      hoverTimer = window.setTimeout(load, event.type === 'pointerover' ? hoverMs : 0, link);
    };
    const loadNext = () => {
      const requests = Math.max(traffic.requests, promised) + costOfPage.requests;
      const hasRoom = requests + measuring <= most.requests && traffic.bytes + costOfPage.bytes <= most.bytes;
      const links = hasRoom ? document.querySelectorAll<HTMLAnchorElement>('a[data-picture]') : [];
      // One after another, so that each is counted before the next.
      if (![...links].some((link) => isInView(link) && load(link))) return;
      promised = requests;
      rest();
    };
    const rest = () => {
      window.clearTimeout(viewTimer);
      // What the page itself still needs comes first.
      if (document.readyState === 'complete') viewTimer = window.setTimeout(loadNext, inViewMs);
    };
    const kinds = ['pointerover', 'touchstart', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, point, { passive: true });
    for (const kind of ['scroll', 'load'] as const) window.addEventListener(kind, rest, { passive: true });
    rest();
    return () => {
      window.clearTimeout(hoverTimer);
      window.clearTimeout(viewTimer);
      traffic.stop();
      for (const kind of kinds) document.removeEventListener(kind, point);
      for (const kind of ['scroll', 'load'] as const) window.removeEventListener(kind, rest);
    };
  }, [router, pathname, most]);
  return null;
}
