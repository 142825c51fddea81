/** The shapes that the framework hands to a cache handler, as far as this shop uses them. */
type Headers = Readonly<Record<string, string | readonly string[] | number | undefined>>;

interface CachedPage {
  readonly kind: 'APP_PAGE';
  readonly html: string;
  readonly rscData?: Uint8Array;
  readonly postponed?: string;
  readonly status?: number;
  readonly headers?: Headers;
  readonly segmentData?: ReadonlyMap<string, Uint8Array>;
}

interface CachedRoute {
  readonly kind: 'APP_ROUTE';
  readonly body: Uint8Array;
  readonly status: number;
  readonly headers?: Headers;
}

interface CachedRedirect {
  readonly kind: 'REDIRECT';
  readonly props: object;
}

export type CachedResponse = CachedPage | CachedRoute | CachedRedirect;

export interface CacheWriteContext {
  readonly tags?: readonly string[];
  readonly cacheControl?: { readonly revalidate: number | false; readonly expire?: number };
}

export interface CacheReadResult {
  readonly value: CachedResponse;
  readonly lastModified: number;
  readonly cacheControl: CacheWriteContext['cacheControl'];
}
