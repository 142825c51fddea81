import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env';
import type { Model } from './get-model.ts';

const keyBytes = 16;

function sign(modelId: string): Buffer {
  return createHmac('sha256', env().AUTH_SECRET).update(`picture:${modelId}`).digest().subarray(0, keyBytes);
}

export function isPictureKey(modelId: string, key: string): boolean {
  const given = Buffer.from(key, 'base64url');
  return given.length === keyBytes && timingSafeEqual(given, sign(modelId));
}

/**
 * The address of a model's pictures, without their width, for the pages of who may see the model: its key
 * opens the pictures and nothing else. Null where there is no picture and none will come.
 */
export function modelPictureAddress({
  id,
  processingState,
}: Pick<Model, 'id' | 'processingState'>): string | null {
  if (processingState !== 'done' && processingState !== 'waiting') return null;
  return `/api/v1/models/${id}/picture?sign=${sign(id).toString('base64url')}`;
}
