import { readJson } from '#app/_http/json-body.ts';
import { route } from '#app/_http/route.ts';
import { requireUser } from '#lib/accounts';
import { type Ctx, requireOwner } from '#lib/context';
import { forgetSubscription, keepSubscription } from '#lib/push';

function subjectOf(ctx: Ctx) {
  requireOwner(ctx);
  return { userId: requireUser(ctx).userId };
}

/** A browser of the owner's asks to be told of new orders and messages. */
export const POST = route(async ({ ctx, request }) => {
  await keepSubscription({ ctx, subject: subjectOf(ctx), input: await readJson(request) });
  return new Response(null, { status: 204 });
});

export const DELETE = route(async ({ ctx, request }) => {
  await forgetSubscription({ ctx, subject: subjectOf(ctx), input: await readJson(request) });
  return new Response(null, { status: 204 });
});
