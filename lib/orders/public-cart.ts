import { type Locale, locales } from '#lib/text';
import type { Cart } from './get-cart.ts';

/** What leaves by the API: no ids but the line's own, no field without a value. */
export function toPublicCart(cart: Cart, locale: Locale = locales[0]) {
  const { taxPercent: _, deliveryCents: __, ...totals } = cart.totals;
  return {
    address: '/cart',
    version: cart.version,
    count: cart.count,
    canBeOrdered: cart.canBeOrdered,
    currency: cart.currency,
    ...totals,
    ...(cart.coupon
      ? {
          coupon: {
            code: cart.coupon.code,
            discountCents: cart.coupon.discountCents,
            ...(cart.coupon.fault ? { fault: cart.coupon.fault } : {}),
          },
        }
      : {}),
    lines: cart.lines.map(({ lineId, title, frozen, totalCents, validUntil, projectSlug, ...line }) => ({
      id: lineId,
      title: title[locale],
      settings: frozen.settings,
      quantity: frozen.settings.quantity,
      unitCents: frozen.unitCents,
      totalCents,
      validUntil,
      ...(projectSlug ? { projectSlug } : {}),
      ...(line.note ? { note: line.note } : {}),
      ...(line.fault ? { fault: line.fault } : {}),
      ...(line.nextBreak ? { nextBreak: line.nextBreak } : {}),
    })),
  };
}
