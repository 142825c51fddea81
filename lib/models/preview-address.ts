import 'server-only';
import type { Model } from './get-model.ts';
import { signOf } from './signed-address.ts';

/** A level of a model's mesh as the viewer loads it. */
export interface PreviewLevel {
  readonly url: string;
  readonly sizeBytes: number;
}

/**
 * The addresses of a model's levels of detail, the whole mesh first, for the pages of who may see the model;
 * empty where there is no preview yet. Their key opens the previews and nothing else.
 */
export function modelPreviewLevels({
  id,
  previewPath,
  previewSizeBytes,
  derived,
}: Pick<Model, 'id' | 'previewPath' | 'previewSizeBytes' | 'derived'>): readonly PreviewLevel[] {
  if (previewPath && previewSizeBytes) return [{ url: previewPath, sizeBytes: previewSizeBytes }];
  const sign = signOf('preview', id);
  return (derived?.previews ?? []).map(({ level, sizeBytes }) => ({
    url: `/api/v1/models/${id}/preview?level=${level}&sign=${sign}`,
    sizeBytes,
  }));
}
