import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { type CheckoutDelivery, deliveryRates } from '#lib/db';
import { editRows, flag, optionalWhole, requiredText, whole } from '#lib/editing';
import { DomainError } from '#lib/errors';
import type { Locale } from '#lib/text';
import { deliveryCountries } from './delivery-countries.ts';

const country = z.enum(deliveryCountries, 'unknown-country');

/** Ways of sending, as the owner keeps them. */
export const deliveryEditing = editRows({
  noun: 'delivery',
  table: deliveryRates,
  tags: [],
  schema: z.object({
    nameEn: requiredText(60),
    nameRu: requiredText(60),
    countries: z
      .array(z.string().trim().toUpperCase().pipe(country), { error: 'required' })
      .min(1, 'required')
      .transform((codes) => [...new Set(codes)]),
    priceCents: whole(0, 100_000_000),
    freeFromCents: optionalWhole(1, 1_000_000_000),
    workingDays: whole(0, 60),
    isActive: flag,
  }),
});

/** A way of sending with its price for a sum of goods. */
export interface DeliveryOffer {
  /** Null for the shop's usual post, where the owner has set up no ways of his own. */
  readonly rate: string | null;
  readonly name: Record<Locale, string> | null;
  readonly countries: readonly string[];
  readonly priceCents: number;
  readonly freeFromCents: number | null;
  readonly workingDays: number;
}

export async function listDeliveryOffers(ctx: Ctx, goodsCents: number): Promise<readonly DeliveryOffer[]> {
  const rows = await ctx.db
    .select()
    .from(deliveryRates)
    .where(eq(deliveryRates.isActive, true))
    .orderBy(asc(deliveryRates.position));
  if (rows.length > 0) {
    return rows.map(({ slug, nameEn, nameRu, priceCents, freeFromCents, countries, workingDays }) => ({
      rate: slug,
      name: { en: nameEn, ru: nameRu },
      countries,
      priceCents: freeFromCents !== null && goodsCents >= freeFromCents ? 0 : priceCents,
      freeFromCents,
      workingDays,
    }));
  }
  const { postageCents, production } = await getShopSettings({ ctx });
  return [
    {
      rate: null,
      name: null,
      countries: deliveryCountries,
      priceCents: postageCents,
      freeFromCents: null,
      workingDays: production.postDays,
    },
  ];
}

function refuse(field: string, code: string): never {
  throw new DomainError('INVALID', 'This way of sending does not go there.', {
    reason: 'fields',
    fields: { [field]: code },
  });
}

/**
 * The offer that a way of delivery means. A rate that was left out is the first that goes to the country; one
 * that the owner has taken back, or that does not go there, is asked for again.
 */
export function chooseOffer(
  offers: readonly DeliveryOffer[],
  { address, rate }: Extract<CheckoutDelivery, { method: 'post' }>,
): DeliveryOffer {
  const there = offers.filter(({ countries }) => countries.includes(address.country));
  if (there.length === 0) return refuse('address.country', 'no-delivery-there');
  const chosen = rate === undefined ? there[0] : there.find((offer) => offer.rate === rate);
  return chosen ?? refuse('rate', 'rate-not-there');
}
