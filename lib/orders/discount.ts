import type { coupons } from '#lib/db';

type Coupon = Pick<
  typeof coupons.$inferSelect,
  'percent' | 'amountCents' | 'minimumCents' | 'validFrom' | 'validUntil' | 'maxUses' | 'isActive'
>;

/** Why a code takes nothing off an order. */
export const couponFaults = [
  'coupon-unknown',
  'coupon-not-yet',
  'coupon-expired',
  'coupon-used-up',
  'coupon-used-by-you',
  'coupon-below-minimum',
] as const;
export type CouponFault = (typeof couponFaults)[number];

interface Occasion {
  readonly now: Date;
  readonly goodsCents: number;
  /** Orders that have used it. */
  readonly uses: number;
  /** Whether this customer may not use it again. */
  readonly isUsedByCustomer: boolean;
}

/** Null where the code holds. A code that the owner has switched off is as good as unknown. */
export function findCouponFault(coupon: Coupon | null, occasion: Occasion): CouponFault | null {
  if (!coupon?.isActive) return 'coupon-unknown';
  const { now, goodsCents, uses, isUsedByCustomer } = occasion;
  if (coupon.validFrom && now < coupon.validFrom) return 'coupon-not-yet';
  if (coupon.validUntil && now > coupon.validUntil) return 'coupon-expired';
  if (coupon.maxUses !== null && uses >= coupon.maxUses) return 'coupon-used-up';
  if (isUsedByCustomer) return 'coupon-used-by-you';
  return goodsCents < coupon.minimumCents ? 'coupon-below-minimum' : null;
}

/** What a code takes off, never more than there is. */
export function discountOf({ percent, amountCents }: Coupon, goodsCents: number): number {
  const wanted = percent === null ? (amountCents ?? 0) : Math.round((goodsCents * percent) / 100);
  return Math.min(goodsCents, Math.max(0, wanted));
}
