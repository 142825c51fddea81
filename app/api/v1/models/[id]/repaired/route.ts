import { fileResponse } from '#app/_http/file-response.ts';
import { route } from '#app/_http/route.ts';
import { getRepairedFile } from '#lib/models/server';

/** The repaired part as a binary STL, for who sent the model and for the owner. */
export const GET = route<{ id: string }>(
  async ({ request, ctx, params }) => {
    const accessKey = new URL(request.url).searchParams.get('key') ?? undefined;
    const { stl, name, hash } = await getRepairedFile({ ctx, input: { modelId: params.id, accessKey } });
    const file = {
      sizeBytes: stl.byteLength,
      stream: (range = { start: 0, end: stl.byteLength - 1 }) =>
        new Blob([stl.subarray(range.start, range.end + 1)]).stream(),
    };
    return fileResponse(request, file, { name, type: 'model/stl', etag: hash });
  },
  { limit: 'uploads' },
);
