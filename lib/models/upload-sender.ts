import 'server-only';
import { createHmac } from 'node:crypto';
import { env } from '#lib/env';

/** Who sends a file, whether signed in or not. */
export interface UploadSender {
  /** The secret that only this browser's cookie holds. */
  readonly visitorKey: string;
  /** The address that the request came from. */
  readonly clientAddress: string;
}

function keyedHash(text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest('base64url');
}

export function visitorHashOf({ visitorKey }: Pick<UploadSender, 'visitorKey'>): string {
  return keyedHash(`visitor:${visitorKey}`);
}

/** Another one every day, so that no history of an address can be put together. */
export function clientHashOf({ clientAddress }: Pick<UploadSender, 'clientAddress'>, now: Date): string {
  return keyedHash(`client:${now.toISOString().slice(0, 10)}:${clientAddress}`);
}
