import { keptModelToWire } from '#app/_api/model-wire.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { uploadSender } from '#app/_http/upload-sender.ts';
import { DomainError } from '#lib/errors';
import { receiveTus, receiveUpload } from '#lib/models/server';

/**
 * Opens a resumable upload (tus 1.0.0), or takes a model as the raw body, its name as `?name=`, and answers
 * with what was found in it and the key to it.
 */
export const POST = route(
  async ({ request, ctx }) => {
    if (request.headers.has('tus-resumable')) {
      return await receiveTus({ ctx, input: { request, sender: await uploadSender(request) } });
    }
    const fileName = new URL(request.url).searchParams.get('name') ?? 'model';
    if (!request.body) throw new DomainError('INVALID', 'The body is empty.', { reason: 'mesh-empty' });
    const upload = await receiveUpload({ ctx, input: { fileName, body: request.body } });
    return dataResponse(keptModelToWire(upload), { status: 201 });
  },
  { limit: 'uploads' },
);

/** What the server can do of the tus protocol. */
export const OPTIONS = route(async ({ request, ctx }) =>
  receiveTus({ ctx, input: { request, sender: await uploadSender(request) } }),
);
