import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { carts, coupons, couponUses } from '#lib/db';
import { editRows, flag, optionalWhole, whole } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { keepableText } from '#lib/text/keepable-text';
import { type CouponFault, discountOf, findCouponFault } from './discount.ts';

type CouponRow = typeof coupons.$inferSelect;

export const couponEditing = editRows({
  noun: 'coupon',
  table: coupons,
  tags: [],
  orderBy: [desc(coupons.createdAt)],
  searched: [coupons.slug],
  schema: z.object({
    percent: optionalWhole(1, 100),
    amountCents: optionalWhole(1, 100_000_000),
    minimumCents: whole(0, 100_000_000),
    validFrom: z.date('not-a-date').nullish(),
    validUntil: z.date('not-a-date').nullish(),
    maxUses: optionalWhole(1, 1_000_000),
    isOncePerCustomer: flag,
    isActive: flag,
  }),
  findFaults: async (_, { percent, amountCents }): Promise<Record<string, string>> => {
    const isOne = (percent === null) !== (amountCents === null);
    return isOne ? {} : { percent: 'percent-or-amount', amountCents: 'percent-or-amount' };
  },
  countUses: (db, slug) => db.$count(couponUses, eq(couponUses.coupon, slug)),
});

/** As it is stored: customers type codes in capitals, with spaces around, or not. */
export const couponCodeSchema = z
  .string({ error: 'required' })
  .transform((code) => keepableText(code).trim().toLowerCase())
  .pipe(z.string().min(1, 'required').max(80, 'coupon-unknown'));

export interface AppliedCoupon {
  readonly code: string;
  readonly discountCents: number;
  /** Why it takes nothing off as things stand. */
  readonly fault: CouponFault | null;
  readonly minimumCents: number;
}

interface CouponCall {
  readonly goodsCents: number;
  /** Who would use it, where that is known already. */
  readonly customerEmail?: string | undefined;
}

function sameCustomer(email: string): string {
  return email.trim().toLowerCase();
}

async function judge(ctx: Ctx, row: CouponRow | null, { goodsCents, customerEmail }: CouponCall) {
  if (!row) return findCouponFault(null, { now: ctx.now, goodsCents, uses: 0, isUsedByCustomer: false });
  const isThis = eq(couponUses.coupon, row.slug);
  const email = customerEmail === undefined ? undefined : sameCustomer(customerEmail);
  const [uses, own] = await Promise.all([
    ctx.db.$count(couponUses, isThis),
    email && row.isOncePerCustomer
      ? ctx.db.$count(couponUses, and(isThis, eq(couponUses.customerEmail, email)))
      : 0,
  ]);
  return findCouponFault(row, { now: ctx.now, goodsCents, uses, isUsedByCustomer: own > 0 });
}

/** A code as it works on a sum of goods now; with `isLocked` nobody else uses it until the transaction ends. */
export async function applyCoupon(
  ctx: Ctx,
  code: string | null,
  call: CouponCall & { readonly isLocked?: boolean },
): Promise<AppliedCoupon | null> {
  if (code === null) return null;
  const query = ctx.db.select().from(coupons).where(eq(coupons.slug, code)).$dynamic();
  const [row] = await (call.isLocked ? query.for('update') : query);
  const fault = await judge(ctx, row ?? null, call);
  const discountCents = row && fault === null ? discountOf(row, call.goodsCents) : 0;
  return { code, discountCents, fault, minimumCents: row?.minimumCents ?? 0 };
}

/** Notes that an order has used a code, under the lock that `applyCoupon` holds on it. */
export async function spendCoupon(
  { db, now }: Ctx,
  { orderId, code, customerEmail }: { orderId: string; code: string; customerEmail: string },
): Promise<void> {
  const use = { orderId, coupon: code, customerEmail: sameCustomer(customerEmail), createdAt: now };
  await db.insert(couponUses).values(use);
}

/** An order that was called off has used nothing. */
export async function returnCoupon({ db }: Pick<Ctx, 'db'>, orderId: string): Promise<void> {
  await db.delete(couponUses).where(eq(couponUses.orderId, orderId));
}

export function couponError(fault: CouponFault, facts: Record<string, string | number> = {}): DomainError {
  return new DomainError('CONFLICT', 'This code takes nothing off this order.', { reason: fault, facts });
}

export async function setCartCoupon({ db }: Pick<Ctx, 'db'>, cartId: string, code: string | null) {
  await db.update(carts).set({ coupon: code }).where(eq(carts.id, cartId));
}
