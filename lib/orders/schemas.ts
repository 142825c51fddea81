import 'server-only';
import { z } from 'zod';
import { orderStatuses, paymentMethods } from '#lib/db';
import { keepableText } from '#lib/text/keepable-text';
import { deliveryCountries } from './delivery-countries.ts';

// The message of every rule is a stable code: texts turn it into a sentence, the API hands it on.

function text(maxLength: number) {
  return z
    .string({ error: 'required' })
    .transform((value) => keepableText(value).trim())
    .pipe(z.string().max(maxLength, 'too-long'));
}

function requiredText(maxLength: number) {
  return text(maxLength).pipe(z.string().min(1, 'required'));
}

export function optionalText(maxLength: number) {
  return text(maxLength)
    .transform((value) => value || undefined)
    .optional();
}

export const contactSchema = z.object({
  name: requiredText(120),
  email: requiredText(254).pipe(z.email('not-an-email')),
  phone: optionalText(32).pipe(
    z
      .string()
      .regex(/^\+?[\d\s().-]{5,}$/, 'not-a-phone-number')
      .optional(),
  ),
  note: optionalText(2000),
});

export const addressSchema = z.object({
  line1: requiredText(120),
  line2: optionalText(120),
  postcode: requiredText(12).pipe(z.string().regex(/^[\p{L}\d][\p{L}\d -]*$/u, 'not-a-postcode')),
  city: requiredText(80),
  country: z.enum(deliveryCountries, 'unknown-country'),
});

export const deliverySchema = z.discriminatedUnion(
  'method',
  [
    z.object({ method: z.literal('pickup') }),
    z.object({
      method: z.literal('post'),
      address: addressSchema,
      rate: text(80)
        .transform((value) => value || undefined)
        .optional(),
    }),
  ],
  'choose-one',
);

export const paymentSchema = z.object({ method: z.enum(paymentMethods, 'choose-one') });

export const reasonSchema = requiredText(500);

export const quoteTokenSchema = z.string({ error: 'required' }).min(1, 'required').max(100, 'too-long');

export const lineNoteSchema = text(500);

export const quantitySchema = z.int('not-a-quantity').min(1, 'not-a-quantity').max(10_000, 'not-a-quantity');

export const orderReferenceSchema = z.string().regex(/^NL-\d{4}-[0-9A-Z]{5}$/);

export const orderStatusSchema = z.enum(orderStatuses);

export const listOrdersInput = z.object({
  status: orderStatusSchema.optional(),
  search: text(100).optional(),
  page: z.int().min(1).max(100_000).default(1),
  perPage: z.int().min(1).max(100).default(20),
});

const orderLink = { reference: orderReferenceSchema, key: z.string().max(100) };

export const orderLinkInput = z.object(orderLink);

const messageBody = requiredText(2000);

export const askInput = z.object({ ...orderLink, body: messageBody });
export const answerInput = z.object({ reference: orderReferenceSchema, body: messageBody });
export const cancelOrderInput = z.object({ ...orderLink, reason: optionalText(500) });

export const changeOrderStatusInput = z.object({
  reference: orderReferenceSchema,
  /** The status that the owner saw: if it is another by now, somebody was faster. */
  from: z.enum(orderStatuses, 'choose-one'),
  to: z.enum(orderStatuses, 'choose-one'),
  reason: optionalText(500),
});
