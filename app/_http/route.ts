import { type Ctx, createCtx } from '#lib/context';
import { currentActor } from './actor.ts';
import { problemResponse } from './problem.ts';

type Handler<Params> = (call: { request: Request; ctx: Ctx; params: Params }) => Promise<Response>;

/** Wraps an API route: who asks is found out, what is thrown becomes problem details. */
export function route<Params = Record<string, never>>(handler: Handler<Params>) {
  return async (request: Request, segment: { params: Promise<Params> }): Promise<Response> => {
    try {
      const ctx = createCtx(await currentActor(request.headers));
      return await handler({ request, ctx, params: await segment.params });
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** `{ data }`, the envelope of every answer that is not a list. */
export function dataResponse(data: unknown, init: ResponseInit = {}): Response {
  return Response.json({ data }, { ...init, headers: { 'Cache-Control': 'no-store', ...init.headers } });
}
