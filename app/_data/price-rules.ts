import { cacheLife, cacheTag } from 'next/cache';
import { cacheTags } from '#lib/cache';
import { systemCtx } from '#lib/context';
import { findPriceRules } from '#lib/quote/server';

export async function cachedPriceRules() {
  'use cache';
  cacheLife('facts');
  cacheTag(cacheTags.priceRules);
  return await findPriceRules({ ctx: systemCtx() });
}
