import { readJson } from '#app/_http/json-body.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { clearCache, readCaches, warmCache } from '#lib/cache/server';

/** The figures of this instance's caches, for the owner; 404 for everybody else. */
export const GET = route(async ({ ctx }) => dataResponse(readCaches({ ctx })));

/** Renders the pages of the sitemap that are not cached. */
export const POST = route(async ({ ctx }) => dataResponse(await warmCache({ ctx })));

/** Clears `{ "tag": "projects" }`, or everything with `{ "tag": "*" }`, on every instance. */
export const DELETE = route(async ({ request, ctx }) => {
  await clearCache({ ctx, input: await readJson(request) });
  return dataResponse(readCaches({ ctx }));
});
