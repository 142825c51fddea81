import { keptModelToWire } from '#app/_api/model-wire.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { uploadSender } from '#app/_http/upload-sender.ts';
import { getUpload, receiveTus } from '#lib/models/server';

/** What became of an upload: the model and the key to it, or why it is refused. */
export const GET = route<{ id: string }>(async ({ request, ctx, params }) => {
  const sender = await uploadSender(request);
  const upload = await getUpload({ ctx, input: { uploadId: params.id, sender } });
  return dataResponse(keptModelToWire(upload));
});

const tus = route<{ id: string }>(async ({ request, ctx, params }) => {
  const sender = await uploadSender(request);
  return await receiveTus({ ctx, input: { request, sender, uploadId: params.id } });
});

/** How far an upload is; more of its bytes; its end before the time. */
export { tus as DELETE, tus as HEAD, tus as PATCH };
