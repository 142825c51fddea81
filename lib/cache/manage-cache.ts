import 'server-only';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { withTransaction } from '#lib/db';
import { env } from '#lib/env';
import { expireTags } from './expire-tags.ts';
import { type CacheReport, reportCaches } from './report-caches.ts';
import { everythingTag } from './tag-state.ts';
import { type WarmedPages, warmPages } from './warm-pages.ts';

interface CacheCall {
  readonly ctx: Ctx;
  readonly input: unknown;
}

export const clearCacheInput = z.object({
  /** A tag as `lib/cache/tags.ts` makes it; `*` for everything. */
  tag: z
    .string()
    .trim()
    .regex(/^(?:\*|[a-z][\w-]*(?::[\w-]+)?)$/)
    .max(200),
});

const mostWarmedPages = 200;
const sitemapLocation = /<loc>([^<]+)<\/loc>/g;

export function readCaches({ ctx }: Pick<CacheCall, 'ctx'>): CacheReport {
  requireOwner(ctx);
  return reportCaches();
}

/** Throws away what was cached under a tag, on every instance. */
export async function clearCache({ ctx, input }: CacheCall): Promise<void> {
  requireOwner(ctx);
  const { tag } = clearCacheInput.parse(input);
  await withTransaction(ctx, async (inner) => {
    await expireTags(inner.db, [tag]);
    await recordAudit(inner, { action: 'cache.clear', subject: tag });
  });
}

/** Renders on this instance the pages that the sitemap names, as far as they are not cached. */
export async function warmCache({ ctx }: Pick<CacheCall, 'ctx'>): Promise<WarmedPages> {
  requireOwner(ctx);
  const origin = `http://127.0.0.1:${env().PORT}`;
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const pages = [...sitemap.matchAll(sitemapLocation)].map(([, address = '']) => new URL(address).pathname);
  const result = await warmPages(origin, pages.slice(0, mostWarmedPages));
  await recordAudit(ctx, { action: 'cache.warm', subject: everythingTag, details: { ...result } });
  return result;
}
