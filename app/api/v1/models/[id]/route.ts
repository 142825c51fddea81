import { modelToWire } from '#app/_api/model-wire.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { getModel } from '#lib/models/server';

/** What was found in a model; `?key=` is the access key that its upload was answered with. */
export const GET = route<{ id: string }>(async ({ request, ctx, params }) => {
  const accessKey = new URL(request.url).searchParams.get('key') ?? undefined;
  const model = await getModel({ ctx, input: { modelId: params.id, accessKey } });
  return dataResponse(modelToWire(model));
});
