import { z } from 'zod';
import { locales } from '#lib/text';

// Bodies that a route reads by itself, before it knows which verb of a domain to call.

export const placeOrderBody = z.object({
  /** For programs; a browser has it in its cookie. */
  checkoutToken: z.string().min(1).max(100).optional(),
  locale: z.enum(locales).default('en'),
  /** The version of the cart that was shown last: where it has changed since, nothing is ordered. */
  cartVersion: z.int().min(0).optional(),
});

export const checkoutBody = z.union([
  z.object({ quoteToken: z.string().min(1).max(100) }),
  z.object({ from: z.literal('cart') }),
]);
