import 'server-only';
import type { Model } from './get-model.ts';
import { signOf } from './signed-address.ts';

/**
 * The address of a model's pictures, without their width, for the pages of who may see the model: its key
 * opens the pictures and nothing else. Null where there is no picture and none will come.
 */
export function modelPictureAddress({
  id,
  processingState,
}: Pick<Model, 'id' | 'processingState'>): string | null {
  if (processingState !== 'done' && processingState !== 'waiting') return null;
  return `/api/v1/models/${id}/picture?sign=${signOf('picture', id)}`;
}
