import { dataResponse, route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { receiveUpload } from '#lib/models/server';

/** A model as the raw body, its name as `?name=`; answers with what was found in it and the key to it. */
export const POST = route(
  async ({ request, ctx }) => {
    const fileName = new URL(request.url).searchParams.get('name') ?? 'model';
    if (!request.body) throw new DomainError('INVALID', 'The body is empty.', { reason: 'mesh-empty' });
    const upload = await receiveUpload({ ctx, input: { fileName, body: request.body } });
    return dataResponse(upload, { status: 201 });
  },
  { limit: 'uploads' },
);
