import 'server-only';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { findCheckoutRow, type SaveStep, unknownCheckout, updateCheckout } from './checkout.ts';
import { applyCoupon, couponCodeSchema, couponError } from './coupon-rows.ts';
import { listQuotedParts } from './frozen-quote.ts';

/** Puts a code on the order of one quote; one that takes nothing off as things stand is refused with its reason. */
export async function setCheckoutCoupon(call: SaveStep): Promise<void> {
  const { ctx, token } = call;
  const code = parseFields(couponCodeSchema, call.input);
  const row = token ? await findCheckoutRow(ctx, token) : null;
  if (!row) throw unknownCheckout();
  if (!row.quoteId) {
    throw new DomainError('CONFLICT', 'The code of a cart is set in the cart.', { reason: 'coupon-in-cart' });
  }
  const parts = await listQuotedParts(ctx, [row.quoteId]);
  const goodsCents = parts.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const coupon = await applyCoupon(ctx, code, { goodsCents, customerEmail: row.contact?.email });
  if (coupon?.fault) throw couponError(coupon.fault, { minimumCents: coupon.minimumCents });
  await updateCheckout(call, () => ({ coupon: code }));
}

export async function removeCheckoutCoupon(call: Omit<SaveStep, 'input'>): Promise<void> {
  await updateCheckout({ ...call, input: null }, () => ({ coupon: null }));
}
