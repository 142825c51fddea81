const types = ['resource', 'mark', 'measure', 'long-animation-frame'];

/**
 * Watches the browser's timeline, from its beginning, for pictures, requests, long frames and the shop's own
 * marks. The function that it returns gives what came since it was last called, to the very moment.
 */
export function watchPage(onSeen: () => void): () => PerformanceEntryList {
  let all: PerformanceEntryList = [];
  const observers = types
    .filter((type) => PerformanceObserver.supportedEntryTypes.includes(type))
    .map((type) => {
      const observer = new PerformanceObserver((list) => {
        all.push(...list.getEntries());
        onSeen();
      });
      observer.observe({ type, buffered: true });
      return observer;
    });
  return () => {
    const seen = all.concat(...observers.map((observer) => observer.takeRecords()));
    all = [];
    return seen;
  };
}
