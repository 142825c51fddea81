import type { KeptAnswer } from '#lib/cache';
import { type Ctx, createCtx } from '#lib/context';
import { type LimitName, refuseOverLimit } from '#lib/limits/rate-limiter';
import { currentActor } from './actor.ts';
import { problemResponse } from './problem.ts';
import { limitRequest, withLimitHeaders } from './rate-limit.ts';
import { requireSameOrigin } from './same-origin.ts';

type Handler<Params> = (call: { request: Request; ctx: Ctx; params: Params }) => Promise<Response>;

/** Wraps an API route: requests are counted, other sites' posts refused, who asks is found out, what is thrown becomes problem details. */
export function route<Params = Record<string, never>>(
  handler: Handler<Params>,
  options: { readonly limit?: LimitName } = {},
) {
  return async (request: Request, segment: { params: Promise<Params> }): Promise<Response> => {
    const state = limitRequest(request.headers, options.limit ?? 'api');
    try {
      refuseOverLimit(state);
      requireSameOrigin(request);
      const ctx = createCtx(await currentActor(request.headers));
      return withLimitHeaders(await handler({ request, ctx, params: await segment.params }), state);
    } catch (error) {
      return withLimitHeaders(problemResponse(error, request.method === 'GET' ? 400 : 422), state);
    }
  };
}

/** `{ data }`, the envelope of every answer that is not a list. */
export function dataResponse(data: unknown, init: ResponseInit = {}): Response {
  return Response.json({ data }, { ...init, headers: { 'Cache-Control': 'no-store', ...init.headers } });
}

/** An answer that is kept is the same for everybody: a proxy may keep it for a second. */
export function keptFields({ etag }: Pick<KeptAnswer, 'etag'>) {
  return {
    'Content-Type': 'application/json',
    'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate',
    ETag: etag,
  } as const;
}

export function keptResponse({ json, etag }: Pick<KeptAnswer, 'json' | 'etag'>): Response {
  return new Response(json, { headers: keptFields({ etag }) });
}
