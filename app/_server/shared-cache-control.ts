const fromPageCache = /^s-maxage=\d+/;

/**
 * What a page from the cache tells browsers and proxies. The framework would let a browser show the old
 * answer to a navigation for days after an edit (`stale-while-revalidate`), and a CDN for the page's whole
 * lifetime. Browsers ask again each time, which an ETag answers with 304; a proxy keeps it for a second,
 * which takes any load off the shop.
 */
export function sharedCacheControl(value: unknown): string | undefined {
  if (typeof value !== 'string' || !fromPageCache.test(value)) return undefined;
  return 'public, max-age=0, s-maxage=1, must-revalidate';
}
