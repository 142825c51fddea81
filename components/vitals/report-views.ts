import {
  type AttributionReportOpts,
  type Metric,
  onCLS,
  onFCP,
  onINP,
  onLCP,
  onTTFB,
} from 'web-vitals/attribution';
import { routeTemplate, type ViewBeacon } from '#lib/vitals';
import { clsPart, describeElement, inpPart, lcpPart, timePart } from './attribution.ts';
import { ViewBook, type ViewPlace } from './view-book.ts';
import { connectionType, deviceClass, isAutomatedBrowser } from './visitor.ts';

const endpoint = '/api/vitals';
const largestBeaconBytes = 8192;
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

/** The owner's own pages are not the shop's speed. */
function isOfVisitors({ route }: ViewBeacon): boolean {
  return route !== '/admin';
}

function send(beacons: readonly ViewBeacon[]): void {
  for (const beacon of beacons.filter(isOfVisitors)) {
    const body = JSON.stringify(beacon);
    if (body.length <= largestBeaconBytes) navigator.sendBeacon(endpoint, body);
  }
}

/**
 * Measures every page view of this document and sends each one when it ends: when the page is hidden or
 * left, or a while after a soft navigation. Call it once.
 */
export function reportViews(release: string): void {
  const book = new ViewBook();
  let settling: ReturnType<typeof setTimeout> | undefined;

  function note(metric: Metric, measured: Parameters<ViewBook['note']>[2]): void {
    book.note(metric, () => placeOf(metric, release), measured);
    if (!book.hasEndedViews) return;
    clearTimeout(settling);
    settling = setTimeout(() => send(book.takeChanged('ended')), settledMs);
  }

  const options: AttributionReportOpts = { reportSoftNavs: true, generateTarget: describeElement };
  onLCP((metric) => note(metric, { lcp: lcpPart(metric) }), options);
  onINP((metric) => note(metric, { inp: inpPart(metric) }), options);
  onCLS((metric) => note(metric, { cls: clsPart(metric) }), options);
  onFCP((metric) => note(metric, { fcp: timePart(metric) }), options);
  onTTFB((metric) => {
    // A page that came from memory or from the router asked for no first byte: its 0 is no measurement.
    const isAsked =
      metric.navigationType !== 'soft-navigation' && metric.navigationType !== 'back-forward-cache';
    if (isAsked) note(metric, { ttfb: timePart(metric) });
  }, options);

  // The library listens while the event goes down, so on its way up every last value is in the book. A page
  // that is left fires pagehide first and is hidden only then: sending before that would send half a view.
  // Whichever comes second finds nothing new and sends nothing.
  const sendWhenHidden = () => {
    if (document.visibilityState === 'hidden') send(book.takeChanged());
  };
  addEventListener('visibilitychange', sendWhenHidden);
  addEventListener('pagehide', sendWhenHidden);
}
