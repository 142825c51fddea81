import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { materials } from '#lib/db';
import type { FrozenQuote } from '#lib/quote';

type Used = Pick<FrozenQuote, 'settings' | 'estimate'>;

/** Whole grams by material, supports included. */
export function materialNeeds(parts: readonly Used[]): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (const { settings, estimate } of parts) {
    const own = (estimate.filamentGrams + estimate.supportGrams) * settings.quantity;
    grams.set(settings.material, (grams.get(settings.material) ?? 0) + own);
  }
  return new Map([...grams].map(([material, sum]) => [material, Math.ceil(sum)]));
}

/**
 * Takes what an order needs from the shelf, or puts it back. Nobody is refused for it: the shop prints to
 * order and buys what is short. Materials are locked in one order, so that two orders never wait for each other.
 */
export async function moveStock({ db }: Pick<Ctx, 'db'>, parts: readonly Used[], direction: -1 | 1) {
  const needs = [...materialNeeds(parts)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [slug, grams] of needs) {
    await db
      .update(materials)
      .set({ stockGrams: sql`${materials.stockGrams} + ${direction * grams}` })
      .where(eq(materials.slug, slug));
  }
}
