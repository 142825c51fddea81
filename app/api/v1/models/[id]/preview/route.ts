import { derivedResponse } from '#app/_http/derived-response.ts';
import { route } from '#app/_http/route.ts';
import { getModelPreview } from '#lib/models/server';

/**
 * The compressed mesh that the viewer loads: `?level=` 0 is the whole one, each next has fewer triangles;
 * `?key=` or the `?sign=` of a page that shows it.
 */
export const GET = route<{ id: string }>(async ({ request, ctx, params }) => {
  const { key: accessKey, sign, level } = Object.fromEntries(new URL(request.url).searchParams);
  const input = { modelId: params.id, accessKey, sign, level };
  return await derivedResponse(request, await getModelPreview({ ctx, input }), 'application/octet-stream');
});
