import { z } from 'zod';
import { addressSchema, cartLineFaults, couponFaults, orderStatusSchema } from '#lib/orders';
import { printSettingsSchema } from '#lib/quote/server';
import { cents, currency, instant, slug } from './wire.ts';

// What the API answers about carts, quotes and orders.

const address = z.string().describe('From the root of the shop');

export const totalWire = z.strictObject({
  count: z.int().describe('Parts in all'),
  currency,
  goodsCents: cents,
  taxCents: cents.describe('Inside totalCents'),
  totalCents: cents,
});

export const cartWire = totalWire.extend({
  address,
  version: z.int().describe('Rises with every change'),
  canBeOrdered: z.boolean(),
  discountCents: cents,
  coupon: z
    .strictObject({ code: z.string(), discountCents: cents, fault: z.enum(couponFaults).optional() })
    .optional(),
  lines: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      settings: printSettingsSchema,
      quantity: z.int(),
      unitCents: cents,
      totalCents: cents,
      validUntil: instant,
      projectSlug: slug.optional(),
      note: z.string().optional(),
      fault: z.enum(cartLineFaults).optional(),
      nextBreak: z.strictObject({ fromQuantity: z.int(), unitCents: cents }).optional(),
    }),
  ),
});

export const quoteWire = z.strictObject({
  token: z.string().describe('The secret part of its address'),
  totalCents: cents,
  currency,
  validUntil: instant,
});

export const placedOrderWire = z.strictObject({
  reference: z.string(),
  key: z.string().describe('Opens the order: the parameter key of what is about it'),
  address,
});

export const orderWire = z.strictObject({
  reference: z.string(),
  status: orderStatusSchema,
  createdAt: instant,
  promisedFor: instant.optional(),
  delivery: z.strictObject({
    method: z.enum(['pickup', 'post']),
    address: z
      .strictObject({
        line1: z.string(),
        line2: z.string().optional(),
        postcode: z.string(),
        city: z.string(),
        country: addressSchema.shape.country,
      })
      .optional(),
  }),
  payment: z.strictObject({
    method: z.enum(['invoice', 'pickup', 'card']),
    state: z.enum(['due', 'part-paid', 'paid', 'part-refunded', 'refunded', 'disputed']),
    paidCents: cents,
    refundedCents: cents,
  }),
  goodsCents: cents,
  deliveryCents: cents,
  taxCents: cents,
  totalCents: cents,
  currency,
  lines: z.array(
    z.strictObject({
      title: z.string(),
      quantity: z.int(),
      totalCents: cents,
      settings: printSettingsSchema,
      projectSlug: slug.optional(),
    }),
  ),
  events: z.array(z.strictObject({ from: orderStatusSchema.optional(), to: orderStatusSchema, at: instant })),
});

export const checkoutWire = z.strictObject({ next: address });
export const paymentPageWire = z.strictObject({ address: z.string() });
/** Another stamp is another state of the order. */
export const orderStampWire = z.strictObject({ stamp: z.string() });
export const sentWire = z.strictObject({ sent: z.literal(true) });
