import { fileResponse } from '#app/_http/file-response.ts';
import { route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { getOriginal } from '#lib/models/server';
import { findOrderForCustomer } from '#lib/orders';
import { sharedStorage } from '#lib/storage';

/** The customer's own model of a line, for who has the key of the order's link. */
export const GET = route<{ reference: string; line: string }>(async ({ request, ctx, params }) => {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  const order = await findOrderForCustomer({ ctx, reference: params.reference, key });
  const line = order?.lines.find(({ id, origin }) => id === params.line && origin === 'upload');
  if (!line) throw new DomainError('NOT_FOUND', 'There is no such file.', { reason: 'file-gone' });
  // The key of the order has opened it; the model's own key is only in the browser that sent it.
  const opened = { ...ctx, actor: { kind: 'system' } } as const;
  const model = await getOriginal({ ctx: opened, input: { modelId: line.modelId } });
  const file = await sharedStorage().open(model.storageKey);
  if (!file) throw new DomainError('NOT_FOUND', 'The file of this model is gone.', { reason: 'file-gone' });
  const facts = { name: model.fileName, type: `model/${model.format}`, etag: model.fileHash };
  return fileResponse(request, file, facts);
});
