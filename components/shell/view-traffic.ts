import { vitalsPath } from '#lib/vitals/names';

interface Traffic {
  readonly requests: number;
  readonly bytes: number;
  stop(): void;
}

/**
 * What this view of a page has asked the network for: from its document on, or from now on within one. The
 * measuring of the visit is left out, as it comes before or after what is loaded ahead.
 */
export function countTraffic(): Traffic {
  const [document] = performance.getEntriesByType('navigation');
  const isFirstView = !hasCounted;
  hasCounted = true;
  let requests = 0;
  let bytes = 0;
  const count = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      // From the browser's own cache nothing was transferred.
      if (!(entry instanceof PerformanceResourceTiming) || entry.transferSize === 0) continue;
      if (new URL(entry.name).pathname === vitalsPath) continue;
      requests += 1;
      bytes += entry.transferSize;
    }
  };
  if (isFirstView && document) count([document]);
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: 'resource', buffered: isFirstView });
  return {
    get requests() {
      return requests;
    },
    get bytes() {
      return bytes;
    },
    stop: () => observer.disconnect(),
  };
}

let hasCounted = false;
