import { keptModelToWire } from '#app/_api/model-wire.ts';
import { readJson } from '#app/_http/json-body.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { uploadSender } from '#app/_http/upload-sender.ts';
import { claimKnownFile } from '#lib/models/server';

/** A file that this browser or account has sent before, by the SHA-256 of its bytes: need not be sent again. 204 where it has to be. */
export const POST = route(async ({ request, ctx }) => {
  const input = { file: await readJson(request), sender: await uploadSender(request) };
  const model = await claimKnownFile({ ctx, input });
  return model ? dataResponse(keptModelToWire(model), { status: 201 }) : new Response(null, { status: 204 });
});
