import 'server-only';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import type { CheckoutDelivery } from '#lib/db';
import { findCardProvider } from '#lib/payments';
import type { FrozenQuote } from '#lib/quote';
import { applyCoupon } from './coupon-rows.ts';
import { chooseOffer, listDeliveryOffers } from './delivery-rates.ts';
import { readProductionLoad } from './production-load.ts';
import { derivePromisedDate } from './promise-date.ts';
import { deriveTotals } from './totals.ts';

interface TermsOf {
  readonly parts: readonly FrozenQuote[];
  readonly delivery: CheckoutDelivery | null;
  readonly coupon: string | null;
  readonly customerEmail?: string | undefined;
  /** Where an order is made of it: nobody else uses the coupon until the transaction ends. */
  readonly isOrdering?: boolean;
}

/** Every sum of an order and its promised day, from the database alone; no day before a way of delivery is chosen. */
export async function readOrderTerms(ctx: Ctx, input: TermsOf) {
  const { parts, delivery, customerEmail, isOrdering = false } = input;
  const { currency, production, timeZone, bank } = await getShopSettings({ ctx });
  const goodsCents = parts.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const coupon = await applyCoupon(ctx, input.coupon, { goodsCents, customerEmail, isLocked: isOrdering });
  const offers = await listDeliveryOffers(ctx, goodsCents);
  const offer = delivery?.method === 'post' ? chooseOffer(offers, delivery) : null;
  const totals = deriveTotals({
    parts,
    deliveryCents: offer?.priceCents ?? 0,
    discountCents: coupon?.discountCents ?? 0,
  });
  const terms = {
    totals,
    coupon,
    offers,
    offer,
    postageCents: Math.min(...offers.map(({ priceCents }) => priceCents)),
    currency,
    takesTransfers: bank !== undefined,
    takesCards: findCardProvider() !== null,
  };
  if (!delivery) return { ...terms, promisedFor: null };
  const queue = await readProductionLoad(ctx);
  const promisedFor = derivePromisedDate({
    now: ctx.now,
    parts,
    queue,
    sendingDays: offer?.workingDays ?? 0,
    production,
    timeZone,
  });
  return { ...terms, promisedFor };
}
