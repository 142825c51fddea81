import { readJson } from '#app/_http/json-body.ts';
import { route } from '#app/_http/route.ts';
import type { Ctx } from '#lib/context';
import { DomainError } from '#lib/errors';
import { findOrderForCustomer } from '#lib/orders';
import { forgetSubscription, keepSubscription } from '#lib/push';

interface Call {
  readonly request: Request;
  readonly ctx: Ctx;
  readonly params: { readonly reference: string };
}

async function subjectOf({ request, ctx, params: { reference } }: Call) {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  const order = await findOrderForCustomer({ ctx, reference, key });
  if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return { orderId: order.id };
}

/** A browser that has the key of the order's link asks to be told of its changes. */
export const POST = route<{ reference: string }>(
  async (call) => {
    const { ctx, request } = call;
    await keepSubscription({ ctx, subject: await subjectOf(call), input: await readJson(request) });
    return new Response(null, { status: 204 });
  },
  { limit: 'orders' },
);

export const DELETE = route<{ reference: string }>(async (call) => {
  const { ctx, request } = call;
  await forgetSubscription({ ctx, subject: await subjectOf(call), input: await readJson(request) });
  return new Response(null, { status: 204 });
});
