import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env';

const keyBytes = 16;

/** What of a model an address opens. */
export type SignedPart = 'picture' | 'preview';

function sign(part: SignedPart, modelId: string): Buffer {
  return createHmac('sha256', env().AUTH_SECRET).update(`${part}:${modelId}`).digest().subarray(0, keyBytes);
}

export function signOf(part: SignedPart, modelId: string): string {
  return sign(part, modelId).toString('base64url');
}

export function isSignOf(part: SignedPart, modelId: string, given: string): boolean {
  const key = Buffer.from(given, 'base64url');
  return key.length === keyBytes && timingSafeEqual(key, sign(part, modelId));
}
