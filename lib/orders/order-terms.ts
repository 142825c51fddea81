import 'server-only';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { findCardProvider } from '#lib/payments';
import type { FrozenQuote } from '#lib/quote';
import { readProductionLoad } from './production-load.ts';
import { derivePromisedDate } from './promise-date.ts';
import { deriveTotals } from './totals.ts';
import type { DeliveryMethod } from './transitions.ts';

/** Every sum of an order and its promised day, from the database alone; no day before a way of delivery is chosen. */
export async function readOrderTerms(
  ctx: Ctx,
  { parts, delivery }: { parts: readonly FrozenQuote[]; delivery: DeliveryMethod | undefined },
) {
  const { postageCents, currency, production, timeZone, bank } = await getShopSettings({ ctx });
  const totals = deriveTotals({ parts, delivery, postageCents });
  const terms = {
    totals,
    postageCents,
    currency,
    takesTransfers: bank !== undefined,
    takesCards: findCardProvider() !== null,
  };
  if (!delivery) return { ...terms, promisedFor: null };
  const queue = await readProductionLoad(ctx);
  const promisedFor = derivePromisedDate({ now: ctx.now, parts, queue, delivery, production, timeZone });
  return { ...terms, promisedFor };
}
