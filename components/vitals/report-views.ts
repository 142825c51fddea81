import type { Metric } from 'web-vitals';
import type { AttributionReportOpts } from 'web-vitals/attribution';
import { onCLS } from 'web-vitals/attribution/onCLS.js';
import { onINP } from 'web-vitals/attribution/onINP.js';
import { onLCP } from 'web-vitals/attribution/onLCP.js';
import { onFCP } from 'web-vitals/onFCP.js';
import { routeTemplate } from '#lib/vitals/route-template';
import { clsPart, describeElement, firstByte, inpPart, lcpPart, ms } from './attribution.ts';
import { createBeaconPost } from './beacon-post.ts';
import { loadPageTokens } from './page-tokens.ts';
import type { Measured } from './seen.ts';
import { type Navigation, ViewBook, type ViewPlace } from './view-book.ts';
import { connectionType, deviceClass } from './visitor.ts';
import { watchPage } from './watch-page.ts';

/** A view that a soft navigation ended is complete when the library's last idle callbacks have run. */
const settledMs = 2500;

type Navigated = Navigation & Pick<Metric, 'navigationURL'>;
type Note = (navigated: Navigated, measured: Measured) => void;

/** A page restored by Back is where its address says; any other measurement names its own navigation. */
function pathOf({ navigationType, navigationURL }: Navigated): string {
  const isRestored = navigationType === 'back-forward-cache';
  return new URL((!isRestored && navigationURL) || '', location.href).pathname;
}

function placeOf(metric: Navigated, release: string): ViewPlace {
  return {
    ...routeTemplate(pathOf(metric)),
    release,
    device: deviceClass(),
    nav: metric.navigationType,
    net: connectionType(),
    lab: navigator.webdriver || undefined,
  };
}

/** Known before any measurement, so that a page that is left unpainted counts as a view. */
function noteFirstByte(note: Note): void {
  const [entry] = performance.getEntriesByType('navigation');
  if (!entry) return;
  const type = entry.type === 'back_forward' ? 'back-forward' : entry.type;
  const navigationType = entry.activationStart ? 'prerender' : document.wasDiscarded ? 'restore' : type;
  note({ navigationType, navigationURL: entry.name }, firstByte(entry));
}

function measure(note: Note): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', () => noteFirstByte(note));
  else noteFirstByte(note);
  const options: AttributionReportOpts = { reportSoftNavs: true, generateTarget: describeElement };
  onLCP((metric) => note(metric, { lcp: lcpPart(metric) }), options);
  // Asked for its last word only, the library keeps to itself what it heard just before the page was hidden.
  onINP((metric) => note(metric, { inp: inpPart(metric) }), { ...options, reportAllChanges: true });
  onCLS((metric) => note(metric, { cls: clsPart(metric) }), options);
  onFCP((metric) => note(metric, { fcp: ms(metric.value) }), options);
}

/**
 * Measures every page view of this document and sends each one when it ends: when the page is hidden or
 * left, or a while after a soft navigation. Call it once.
 */
export function reportViews(release: string): void {
  const book = new ViewBook();
  const takeSeen = watchPage(() => post.prepare());
  const listChanged = (which?: 'ended') => {
    book.see(takeSeen());
    return book.listChanged(which);
  };
  const post = createBeaconPost(listChanged, loadPageTokens(release));
  let settling: ReturnType<typeof setTimeout> | undefined;

  measure((metric, measured) => {
    book.note(metric, () => placeOf(metric, release), measured);
    post.prepare();
    if (book.listChanged('ended').length === 0) return;
    clearTimeout(settling);
    settling = setTimeout(() => post.sendNow('ended'), settledMs);
  });

  // The library listens while the event goes down, so on its way up every last value is in the book. A page
  // that is left fires pagehide first and is hidden only then: sending before that would send half a view.
  // Whichever comes second finds nothing new and sends nothing.
  const sendWhenHidden = () => {
    if (document.visibilityState === 'hidden') post.sendNow();
  };
  addEventListener('visibilitychange', sendWhenHidden);
  addEventListener('pagehide', sendWhenHidden);
}
