import { fileResponse } from '#app/_http/file-response.ts';
import { route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { getOriginal } from '#lib/models/server';
import { sharedStorage } from '#lib/storage';

/** The model file as it was sent, for who sent it and for the owner. */
export const GET = route<{ id: string }>(async ({ request, ctx, params }) => {
  const accessKey = new URL(request.url).searchParams.get('key') ?? undefined;
  const model = await getOriginal({ ctx, input: { modelId: params.id, accessKey } });
  const file = await sharedStorage().open(model.storageKey);
  if (!file) throw new DomainError('NOT_FOUND', 'The file of this model is gone.', { reason: 'file-gone' });
  return fileResponse(request, file, {
    name: model.fileName,
    type: `model/${model.format}`,
    etag: model.fileHash,
  });
});
