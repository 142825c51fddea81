import {
  type AttributionReportOpts,
  type Metric,
  onCLS,
  onFCP,
  onINP,
  onLCP,
  onTTFB,
} from 'web-vitals/attribution';
import { castBecause } from '#lib/cast';
import { routeTemplate } from '#lib/vitals/route-template';
import { clsPart, describeElement, inpPart, lcpPart, timePart, ttfbParts } from './attribution.ts';
import { BeaconPost, type FetchLater } from './beacon-post.ts';
import { PageTokens } from './page-tokens.ts';
import type { Measured } from './seen.ts';
import { ViewBook, type ViewPlace } from './view-book.ts';
import { connectionType, deviceClass, isAutomatedBrowser } from './visitor.ts';
import { watchPage } from './watch-page.ts';

/** A view that a soft navigation ended is complete when the library's last idle callbacks have run. */
const settledMs = 2500;

/** A page restored by Back is where its address says; any other measurement names its own navigation. */
function pathOf({ navigationType, navigationURL }: Metric): string {
  const isRestored = navigationType === 'back-forward-cache';
  if (isRestored || !navigationURL) return location.pathname;
  return new URL(navigationURL, location.href).pathname;
}

function placeOf(metric: Metric, release: string): ViewPlace {
  return {
    ...routeTemplate(pathOf(metric)),
    release,
    device: deviceClass(),
    nav: metric.navigationType,
    net: connectionType(),
    ...(isAutomatedBrowser() ? { lab: true } : {}),
  };
}

function findFetchLater(): FetchLater | undefined {
  const browser = castBecause<{ fetchLater?: FetchLater }>('newer browsers have it', window);
  return browser.fetchLater?.bind(window);
}

type Note = (metric: Metric, measured: Measured) => void;

function measure(note: Note): void {
  const options: AttributionReportOpts = { reportSoftNavs: true, generateTarget: describeElement };
  onLCP((metric) => note(metric, { lcp: lcpPart(metric) }), options);
  // Asked for its last word only, the library keeps to itself what it heard just before the page was hidden.
  onINP((metric) => note(metric, { inp: inpPart(metric) }), { ...options, reportAllChanges: true });
  onCLS((metric) => note(metric, { cls: clsPart(metric) }), options);
  onFCP((metric) => note(metric, { fcp: timePart(metric) }), options);
  onTTFB((metric) => {
    // A page that came from memory or from the router asked for no first byte: its 0 is no measurement.
    const isAsked =
      metric.navigationType !== 'soft-navigation' && metric.navigationType !== 'back-forward-cache';
    if (isAsked) note(metric, { ttfb: timePart(metric), ttfbParts: ttfbParts(metric) });
  }, options);
}

/**
 * Measures every page view of this document and sends each one when it ends: when the page is hidden or
 * left, or a while after a soft navigation. Call it once.
 */
export function reportViews(release: string): void {
  const book = new ViewBook();
  const tokens = new PageTokens();
  const takeSeen = watchPage(() => post.prepare());
  const listChanged = (which?: 'ended') => {
    book.see(takeSeen());
    return book.listChanged(which);
  };
  const post = new BeaconPost({
    listChanged,
    tokenFor: (route) => tokens.tokenFor(route),
    fetchLater: findFetchLater(),
  });
  let settling: ReturnType<typeof setTimeout> | undefined;

  measure((metric, measured) => {
    book.note(metric, () => placeOf(metric, release), measured);
    post.prepare();
    if (!book.hasEndedViews) return;
    clearTimeout(settling);
    settling = setTimeout(() => post.sendNow('ended'), settledMs);
  });
  // Without them beacons still count, a little less: see page-token.ts.
  tokens.load(release).catch(() => undefined);

  // The library listens while the event goes down, so on its way up every last value is in the book. A page
  // that is left fires pagehide first and is hidden only then: sending before that would send half a view.
  // Whichever comes second finds nothing new and sends nothing.
  const sendWhenHidden = () => {
    if (document.visibilityState === 'hidden') post.sendNow();
  };
  addEventListener('visibilitychange', sendWhenHidden);
  addEventListener('pagehide', sendWhenHidden);
}
