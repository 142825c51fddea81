import { createHash } from 'node:crypto';
import { sharedCaches } from '../../lib/cache/shared-caches.ts';
import { processNowMs } from '../../lib/cache/tag-state.ts';
import type { CachedResponse, CacheReadResult, CacheWriteContext } from './next-cache-types.ts';
import { RenderStarts } from './render-starts.ts';

const tagsHeader = 'x-next-cache-tags';
const yearS = 31_536_000;

// The framework makes a handler for every request: what must outlive one is kept beside it.
const starts = new RenderStarts(processNowMs);
const pages = () => sharedCaches<CacheReadResult>().pages;

function sizeBytesOf(response: CachedResponse): number {
  if (response.kind === 'APP_ROUTE') return response.body.byteLength;
  if (response.kind !== 'APP_PAGE') return JSON.stringify(response).length;
  let segments = 0;
  for (const segment of response.segmentData?.values() ?? []) segments += segment.byteLength;
  // A text with one character outside Latin-1, as every page has, takes two bytes for each of them.
  const textBytes = 2 * (response.html.length + (response.postponed?.length ?? 0));
  return textBytes + (response.rscData?.byteLength ?? 0) + segments;
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

function isDue({ lastModified, cacheControl }: CacheReadResult): boolean {
  const { revalidate = false } = cacheControl ?? {};
  return revalidate !== false && processNowMs() > lastModified + revalidate * 1000;
}

/**
 * Keeps rendered pages in the caches of this process, and through them in those of the others. Nothing
 * that the build prerendered is ever read: it was made from the build's throw-away database.
 */
export default class PageCacheHandler {
  async get(key: string): Promise<CacheReadResult | null> {
    const page = await pages().get(key);
    if (!page || isDue(page)) starts.note(key);
    return page ?? null;
  }

  async set(key: string, response: CachedResponse | null, context: CacheWriteContext): Promise<void> {
    if (response === null) return pages().remove(key);
    const fromMs = starts.take(key);
    const { cacheControl } = context;
    const tags = [...tagsOf(response), ...(context.tags ?? [])];
    if (sharedCaches().refusesPage({ tags, fromMs })) return pages().remove(key);
    pages().set(key, {
      value: { value: withEtag(response), lastModified: fromMs, cacheControl },
      ...{ tags, fromMs, sizeBytes: sizeBytesOf(response), lifeS: cacheControl?.expire ?? yearS },
    });
  }

  async revalidateTag(tags: string | readonly string[]): Promise<void> {
    await sharedCaches().expire([tags].flat());
  }

  resetRequestCache(): void {
    // Nothing is kept per request.
  }
}
