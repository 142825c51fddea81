import { z } from 'zod';
import { contactInput } from '#lib/contact';
import { reviewInput } from '#lib/content';
import { knownFileInput } from '#lib/models/server';
import { addToCartInput, cartOrderInput, changeCartLineInput, orderReferenceSchema } from '#lib/orders';
import { createQuoteInput } from '#lib/quote/server';
import { locales } from '#lib/text';
import type { en } from '#lib/text/messages/docs.en';
import { checkoutBody, placeOrderBody } from './bodies.ts';
import { keptModelWire, modelWire } from './model-wire.ts';
import {
  cartWire,
  checkoutWire,
  orderStampWire,
  orderWire,
  paymentPageWire,
  placedOrderWire,
  quoteWire,
  sentWire,
  totalWire,
} from './shop-wire.ts';

type Texts = typeof en;

/** The cookies by which a client is known again; programs keep them like browsers. */
export const apiCookies = { cart: 'nl_cart', checkout: 'nl_checkout', visitor: 'nl_visitor' } as const;

/** What is answered with a status: an envelope, a file of a media type, or nothing. */
export type Answer = z.ZodObject | string | null;

/** What is done by the API, or read by one client only. Nothing of it is kept by caches. */
export interface ApiCall {
  readonly id: keyof Texts['operations'];
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api/v1; `{name}` is one of `params`. */
  readonly path: string;
  readonly tag: keyof Texts['tags'];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly idempotencyKey?: 'needed' | 'possible';
  readonly body?: z.ZodType;
  /** The body may be a form, too; with photos where so named. */
  readonly form?: 'plain' | 'photos';
  /** The body is a file, as it is. */
  readonly file?: string;
  readonly cookie?: keyof typeof apiCookies;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly refusals: readonly number[];
}

const line = z.strictObject({ id: z.uuid() });
const model = z.strictObject({ id: z.uuid() });
const order = z.strictObject({ reference: orderReferenceSchema });
const key = z.strictObject({ key: z.string().min(1).max(100) });
const language = z.strictObject({ locale: z.enum(locales).default('en') });
const stl = 'model/stl';

/** Of a file that was sent: its own format, whatever it is. */
const anyFile = '*/*';

const cartPart = { tag: 'Cart', cookie: 'cart' } as const;
const orderPart = { tag: 'Orders', params: order, query: key } as const;

export const apiCalls: readonly ApiCall[] = [
  {
    id: 'uploadModel',
    method: 'post',
    path: '/uploads',
    tag: 'Models',
    query: z.strictObject({ name: z.string().min(1).max(120).default('model') }),
    file: 'application/octet-stream',
    answers: { 201: keptModelWire },
    refusals: [422, 429, 503],
  },
  {
    id: 'claimKnownFile',
    method: 'post',
    path: '/uploads/known',
    tag: 'Models',
    cookie: 'visitor',
    body: knownFileInput,
    answers: { 201: keptModelWire, 204: null },
    refusals: [422],
  },
  {
    id: 'getUpload',
    method: 'get',
    path: '/uploads/{id}',
    tag: 'Models',
    cookie: 'visitor',
    params: z.strictObject({ id: z.string().min(1).max(100) }),
    answers: { 200: keptModelWire },
    refusals: [400, 404],
  },
  {
    id: 'getModel',
    method: 'get',
    path: '/models/{id}',
    tag: 'Models',
    params: model,
    query: key,
    answers: { 200: modelWire },
    refusals: [404],
  },
  {
    id: 'getModelFile',
    method: 'get',
    path: '/models/{id}/file',
    tag: 'Models',
    params: model,
    query: key,
    answers: { 200: anyFile },
    refusals: [404],
  },
  {
    id: 'getRepairedModel',
    method: 'get',
    path: '/models/{id}/repaired',
    tag: 'Models',
    params: model,
    query: key,
    answers: { 200: stl },
    refusals: [404],
  },
  {
    id: 'getModelPicture',
    method: 'get',
    path: '/models/{id}/picture',
    tag: 'Models',
    params: model,
    query: key.extend({
      width: z.coerce.number().int().default(320),
      theme: z.enum(['light', 'dark']).default('light'),
    }),
    answers: { 200: 'image/webp' },
    refusals: [404],
  },
  {
    id: 'getModelPreview',
    method: 'get',
    path: '/models/{id}/preview',
    tag: 'Models',
    params: model,
    query: key.extend({ level: z.coerce.number().int().default(0) }),
    answers: { 200: 'application/octet-stream' },
    refusals: [404],
  },
  {
    id: 'createQuote',
    method: 'post',
    path: '/quotes',
    tag: 'Cart',
    body: createQuoteInput,
    answers: { 201: quoteWire },
    refusals: [404, 409, 422, 503],
  },
  {
    ...cartPart,
    id: 'getCart',
    method: 'get',
    path: '/cart',
    query: language,
    answers: { 200: cartWire },
    refusals: [],
  },
  {
    ...cartPart,
    id: 'clearCart',
    method: 'delete',
    path: '/cart',
    query: language,
    answers: { 200: cartWire },
    refusals: [],
  },
  {
    ...cartPart,
    id: 'getCartTotal',
    method: 'get',
    path: '/cart/total',
    answers: { 200: totalWire },
    refusals: [],
  },
  {
    ...cartPart,
    id: 'addToCart',
    method: 'post',
    path: '/cart/items',
    query: language,
    body: addToCartInput,
    answers: { 201: cartWire },
    refusals: [404, 409, 422],
  },
  {
    ...cartPart,
    id: 'changeCartItem',
    method: 'put',
    path: '/cart/items/{id}',
    params: line,
    query: language,
    body: changeCartLineInput,
    answers: { 200: cartWire },
    refusals: [404, 422],
  },
  {
    ...cartPart,
    id: 'removeCartItem',
    method: 'delete',
    path: '/cart/items/{id}',
    params: line,
    query: language,
    answers: { 200: cartWire },
    refusals: [404],
  },
  {
    id: 'startCheckout',
    method: 'post',
    path: '/checkouts',
    tag: 'Orders',
    cookie: 'checkout',
    body: checkoutBody,
    answers: { 201: checkoutWire },
    refusals: [404, 409, 422],
  },
  {
    id: 'placeOrder',
    method: 'post',
    path: '/orders',
    tag: 'Orders',
    cookie: 'checkout',
    idempotencyKey: 'possible',
    body: placeOrderBody,
    answers: { 200: placedOrderWire, 201: placedOrderWire },
    refusals: [404, 409, 422],
  },
  {
    id: 'orderCart',
    method: 'post',
    path: '/orders/from-cart',
    tag: 'Orders',
    cookie: 'cart',
    idempotencyKey: 'needed',
    body: cartOrderInput,
    answers: { 200: placedOrderWire, 201: placedOrderWire },
    refusals: [404, 409, 422],
  },
  {
    ...orderPart,
    id: 'getOrder',
    method: 'get',
    path: '/orders/{reference}',
    answers: { 200: orderWire },
    refusals: [404],
  },
  {
    ...orderPart,
    id: 'getOrderStamp',
    method: 'get',
    path: '/orders/{reference}/stamp',
    answers: { 200: orderStampWire },
    refusals: [404],
  },
  {
    ...orderPart,
    id: 'payOrder',
    method: 'post',
    path: '/orders/{reference}/payments',
    answers: { 200: paymentPageWire },
    refusals: [404, 409, 503],
  },
  {
    ...orderPart,
    id: 'getInvoice',
    method: 'get',
    path: '/orders/{reference}/invoice',
    query: key.extend({ language: language.shape.locale }),
    answers: { 200: 'application/pdf' },
    refusals: [404],
  },
  {
    id: 'writeReview',
    method: 'post',
    path: '/reviews',
    tag: 'Content',
    body: reviewInput,
    form: 'photos',
    answers: { 201: sentWire },
    refusals: [404, 422],
  },
  {
    id: 'writeToWorkshop',
    method: 'post',
    path: '/contact',
    tag: 'Content',
    body: contactInput,
    form: 'plain',
    answers: { 201: sentWire },
    refusals: [422],
  },
];
