import 'server-only';
import { inArray } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { models } from '#lib/db';
import { type PriceRules, priceQuote, toQuotedGeometry } from '#lib/quote';
import { findPriceRules } from '#lib/quote/server';
import { adoptCart } from './adopt-cart.ts';
import { type CartPart, findCartRow, listCartParts } from './cart-rows.ts';
import { type AppliedCoupon, applyCoupon } from './coupon-rows.ts';
import { listDeliveryOffers } from './delivery-rates.ts';
import { isExpired } from './frozen-quote.ts';
import { deriveTotals, type OrderTotals } from './totals.ts';

/** Why a line cannot be ordered as it stands: its price has run out, or its model is gone. */
export const cartLineFaults = ['expired', 'gone'] as const;
export type CartLineFault = (typeof cartLineFaults)[number];

export interface CartLine extends CartPart {
  readonly fault: CartLineFault | null;
  /** The next quantity at which a piece costs less, by the rules in force. */
  readonly nextBreak: { readonly fromQuantity: number; readonly unitCents: number } | null;
}

export interface Cart {
  readonly version: number;
  readonly lines: readonly CartLine[];
  /** Parts in all. */
  readonly count: number;
  /** Of the lines that can be ordered. */
  readonly totals: OrderTotals;
  readonly coupon: AppliedCoupon | null;
  readonly currency: string;
  /** What sending costs at least. */
  readonly postageCents: number;
  readonly canBeOrdered: boolean;
}

export function faultOf(
  part: Pick<CartPart, 'fileRemovedAt' | 'validUntil'>,
  now: Date,
): CartLineFault | null {
  if (part.fileRemovedAt) return 'gone';
  return isExpired(part, now) ? 'expired' : null;
}

type Geometry = Pick<typeof models.$inferSelect, 'id' | 'geometryHash' | 'metadata' | 'findings'>;

function nextBreakOf({ frozen }: CartPart, { rules, model }: { rules: PriceRules; model: Geometry }) {
  const { quantity } = frozen.settings;
  const [next] = rules.quantityBreaks
    .filter(({ fromQuantity }) => fromQuantity > quantity)
    .toSorted((left, right) => left.fromQuantity - right.fromQuantity);
  if (!next) return null;
  const geometry = toQuotedGeometry(model, frozen.geometryHash);
  const settings = { ...frozen.settings, quantity: next.fromQuantity };
  const quote = priceQuote({ geometry, settings, rules });
  if (quote.status === 'review' || quote.unitCents >= frozen.unitCents) return null;
  return { fromQuantity: next.fromQuantity, unitCents: quote.unitCents };
}

async function listGeometries({ db }: Ctx, parts: readonly CartPart[]): Promise<readonly Geometry[]> {
  const ids = [...new Set(parts.map(({ modelId }) => modelId))];
  if (ids.length === 0) return [];
  return await db
    .select({
      id: models.id,
      geometryHash: models.geometryHash,
      metadata: models.metadata,
      findings: models.findings,
    })
    .from(models)
    .where(inArray(models.id, ids));
}

async function withBreaks(ctx: Ctx, parts: readonly CartPart[]): Promise<readonly CartLine[]> {
  const [rules, geometries] = await Promise.all([findPriceRules({ ctx }), listGeometries(ctx, parts)]);
  return parts.map((part) => {
    const model = geometries.find(({ id }) => id === part.modelId);
    const nextBreak = rules && model ? nextBreakOf(part, { rules, model }) : null;
    return { ...part, fault: faultOf(part, ctx.now), nextBreak };
  });
}

/** The cart that this secret opens; an empty one where there is none. */
export async function getCart({ ctx, token }: { ctx: Ctx; token: string | undefined }): Promise<Cart> {
  await adoptCart({ ctx, token });
  const [row, { currency }] = await Promise.all([findCartRow(ctx, token), getShopSettings({ ctx })]);
  const lines = row ? await withBreaks(ctx, await listCartParts(ctx, row.id)) : [];
  const orderable = lines.filter(({ fault }) => fault === null);
  const parts = orderable.map(({ frozen }) => frozen);
  const goodsCents = parts.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const [coupon, offers] = await Promise.all([
    applyCoupon(ctx, row?.coupon ?? null, { goodsCents }),
    listDeliveryOffers(ctx, goodsCents),
  ]);
  const discountCents = coupon?.discountCents ?? 0;
  return {
    version: row?.version ?? 0,
    lines,
    count: lines.reduce((sum, { frozen }) => sum + frozen.settings.quantity, 0),
    totals: deriveTotals({ parts, deliveryCents: 0, discountCents }),
    coupon,
    currency: orderable[0]?.currency ?? currency,
    postageCents: Math.min(...offers.map(({ priceCents }) => priceCents)),
    canBeOrdered: lines.length > 0 && orderable.length === lines.length,
  };
}
