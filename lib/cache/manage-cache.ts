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

/** The pages that a sitemap names, as many as are warmed; of an index those of its files, one after another. */
async function pagesOf(origin: string, path: string): Promise<readonly string[]> {
  const sitemap = await (await fetch(origin + path)).text();
  const named = [...sitemap.matchAll(sitemapLocation)].map(([, address = '']) => new URL(address).pathname);
  if (!sitemap.includes('<sitemapindex')) return named;
  const pages: string[] = [];
  for (const part of named) {
    if (pages.length >= mostWarmedPages) break;
    pages.push(...(await pagesOf(origin, part)));
  }
  return pages;
}

/** Renders on this instance the pages that the sitemap names, as far as they are not cached. */
export async function warmCache({ ctx }: Pick<CacheCall, 'ctx'>): Promise<WarmedPages> {
  requireOwner(ctx);
  const origin = `http://127.0.0.1:${env().PORT}`;
  const pages = await pagesOf(origin, '/sitemap.xml');
  const result = await warmPages(origin, pages.slice(0, mostWarmedPages));
  await recordAudit(ctx, { action: 'cache.warm', subject: everythingTag, details: { ...result } });
  return result;
}
