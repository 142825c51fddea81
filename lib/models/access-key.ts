import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { env } from '#lib/env';

/** The secret that opens an upload to its sender. Made from its id, so that a lost answer can be given again. */
export function accessKeyOf(modelId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`model:${modelId}`).digest('base64url');
}

export function hashAccessKey(accessKey: string): string {
  return createHash('sha256').update(accessKey).digest('hex');
}
