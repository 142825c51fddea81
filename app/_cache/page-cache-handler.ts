import { createHash } from 'node:crypto';
import { castBecause } from '#lib/cast';
import { PageStore } from '../../lib/cache/page-store.ts';
import type { CachedResponse, CacheReadResult, CacheWriteContext } from './next-cache-types.ts';

const defaultMaxBytes = 64 * 1024 * 1024;
const tagsHeader = 'x-next-cache-tags';

interface Entry {
  readonly response: CachedResponse;
  readonly cacheControl: CacheWriteContext['cacheControl'];
}

// The framework makes a handler for every request and loads this file outside its bundles: what must
// outlive a request, or be seen by a route handler, lives on globalThis.
const shared = castBecause<{ nordlayerPages?: PageStore<Entry> }>(
  'a slot of our own on globalThis',
  globalThis,
);

function pages(): PageStore<Entry> {
  // biome-ignore lint/style/noProcessEnv: this file is loaded by the framework before lib/env may be
  const maxBytes = Number(process.env.PAGE_CACHE_MAX_BYTES) || defaultMaxBytes;
  shared.nordlayerPages ??= new PageStore<Entry>({ maxBytes });
  return shared.nordlayerPages;
}

function sizeBytesOf(response: CachedResponse): number {
  if (response.kind === 'APP_ROUTE') return response.body.byteLength;
  if (response.kind !== 'APP_PAGE') return JSON.stringify(response).length;
  let segments = 0;
  for (const segment of response.segmentData?.values() ?? []) segments += segment.byteLength;
  return (
    response.html.length + (response.rscData?.byteLength ?? 0) + (response.postponed?.length ?? 0) + segments
  );
}

function tagsOf(response: CachedResponse): readonly string[] {
  const header = 'headers' in response ? response.headers?.[tagsHeader] : undefined;
  return typeof header === 'string' ? header.split(',') : [];
}

/**
 * The page with an ETag among its headers, hashed once for all who will ask for it. A page with postponed
 * parts gets none: what is stored is not all that is sent. It is weak, as one page is sent in several encodings.
 */
function withEtag(response: CachedResponse): CachedResponse {
  if (response.kind !== 'APP_PAGE' || response.postponed) return response;
  const etag = `W/"${createHash('sha256').update(response.html).digest('base64url').slice(0, 22)}"`;
  return { ...response, headers: { ...response.headers, etag } };
}

/**
 * Keeps rendered pages in memory only. Nothing that the build prerendered is ever read: it was made from
 * the build's throw-away database, so after a start each page is rendered once from the shop's own.
 */
export default class PageCacheHandler {
  async get(key: string): Promise<CacheReadResult | null> {
    const page = pages().get(key);
    if (!page) return null;
    const { response, cacheControl } = page.value;
    return { value: response, lastModified: page.renderedFromMs, cacheControl };
  }

  async set(key: string, response: CachedResponse | null, context: CacheWriteContext): Promise<void> {
    if (response === null) return pages().remove(key);
    pages().set(key, {
      value: { response: withEtag(response), cacheControl: context.cacheControl },
      tags: [...tagsOf(response), ...(context.tags ?? [])],
      sizeBytes: sizeBytesOf(response),
    });
  }

  async revalidateTag(tags: string | readonly string[]): Promise<void> {
    pages().expireTags([tags].flat());
  }

  resetRequestCache(): void {
    // Nothing is kept per request.
  }
}
