import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env';

const keyBytes = 16;

function sign(reference: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`order:${reference}`).digest().subarray(0, keyBytes);
}

/** The part of a tracking link that only who has the link knows. */
export function createOrderKey(reference: string, secret = env().AUTH_SECRET): string {
  return sign(reference, secret).toString('base64url');
}

/** Compares in constant time: how long it takes says nothing about how much of a guess is right. */
export function isOrderKey(reference: string, key: string, secret = env().AUTH_SECRET): boolean {
  const given = Buffer.from(key, 'base64url');
  return given.length === keyBytes && timingSafeEqual(given, sign(reference, secret));
}

/** The public path of an order's tracking page. */
export function orderAddress(reference: string): string {
  return `/orders/${reference}?key=${createOrderKey(reference)}`;
}

/** Where the order's page asks its customer for reviews of what was printed. */
export function reviewAddress(reference: string): string {
  return `${orderAddress(reference)}#review`;
}
