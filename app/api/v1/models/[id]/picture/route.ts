import { derivedResponse } from '#app/_http/derived-response.ts';
import { route } from '#app/_http/route.ts';
import { getModelPicture } from '#lib/models/server';

/** A picture of a model: `?width=` in pixels, `?theme=` light or dark, and `?key=` or the `?sign=` of a page that shows it. */
export const GET = route<{ id: string }>(async ({ request, ctx, params }) => {
  const {
    key: accessKey,
    sign,
    theme,
    width: widthPx,
  } = Object.fromEntries(new URL(request.url).searchParams);
  const input = { modelId: params.id, accessKey, sign, theme, widthPx };
  return await derivedResponse(request, await getModelPicture({ ctx, input }), 'image/webp');
});
